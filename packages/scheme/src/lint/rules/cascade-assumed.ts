import { adviceOf, type Rule } from '../rule.ts'

const assumed = 0.7

/** 0.7 is what we assume where a document leaves the share open (P10): whoever is assessed by it is to be told. */
export const cascadeAssumed: Rule = ({ scheme: { cascade = [], assumptions } }) =>
  assumptions.some(({ zh, en }) => zh.includes('70') && en.includes('70'))
    ? []
    : cascade.flatMap(({ own }, index) =>
        own !== assumed
          ? []
          : [
              adviceOf('cascade_share_assumed', {
                place: `cascade[${index}].own`,
                message: {
                  zh: '本单位占 70% 是系统的假定',
                  en: 'The own share of 70 % is our assumption',
                },
                hint: {
                  zh: '文件有规定的按文件写；没有规定的，把“本单位得分占 70%”写入 assumptions',
                  en: 'Write what the document says; where it says nothing, put “the own score counts 70 %” under assumptions',
                },
              }),
            ],
      )
