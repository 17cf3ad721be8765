import type { Scheme } from '../../schema.ts'
import { allIndicators, boardsOf, isScored } from '../../walk.ts'
import { demandsOf, violationOf } from '../demand.ts'
import type { Rule } from '../rule.ts'

/** What indicators stand for that some class is scored on: a task that is only shown is not assessed. */
const tasksScored = (scheme: Scheme) =>
  new Set(
    scheme.classes.flatMap(({ id }) =>
      allIndicators(boardsOf(scheme, id)).flatMap(({ indicator }) =>
        isScored(indicator) ? (indicator.tasks ?? []) : [],
      ),
    ),
  )

/** Rigid tasks cannot be picked over: each is listed that no scored indicator names (S4-06, the 15 攻势 of S4-24). */
export const demandCovers: Rule = ({ scheme }) => {
  const covered = tasksScored(scheme)
  return demandsOf(scheme, 'covers').flatMap(({ place, demand }) =>
    demand.tasks.flatMap(({ id, name }, index) =>
      covered.has(id)
        ? []
        : [
            violationOf('demand_task_uncovered', demand, {
              place: `${place}.tasks[${index}]`,
              message: {
                zh: `刚性任务“${name.zh}”没有计分指标落实`,
                en: `No scored indicator stands for the rigid task “${name.en}”`,
              },
              hint: {
                zh: `在落实它的指标里写 tasks: [${id}]`,
                en: `Write \`tasks: [${id}]\` in the indicator that stands for it`,
              },
            }),
          ],
    ),
  )
}
