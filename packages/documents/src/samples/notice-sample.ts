import { cellText } from '../airing/airing-table.ts'
import { airingSample } from './airing-sample.ts'
import type { Notice } from '../notice/notice.ts'

export const noticeSample: Notice = {
  issuer: '示范新区考核工作领导小组办公室',
  docNumber: null,
  title: '关于2026年10月高质量发展考核情况的通报',
  recipients: ['各街道办事处', '区直各部门', '各直属单位'],
  sections: [
    {
      heading: '',
      paragraphs: [
        '按照《示范新区综合绩效考核办法》要求，区考核办对10个单位10月“月度考核”数据进行了核算——现将有关情况通报如下……',
      ],
    },
    {
      heading: '总体情况',
      paragraphs: [
        '10月，10个单位平均得分85.91分，比上月提高1.2分。其中亮绿灯4个、黄灯3个、红灯3个。',
        { lead: '（一）进位情况。', text: '经济发展局进9位，招商促进局进7位，其余单位位次见附表。' },
      ],
    },
    { heading: '下步要求', paragraphs: ['请亮红灯单位于11月20日前报送整改措施。'] },
  ],
  tables: [
    {
      title: '2026年10月综合得分排名表',
      columns: airingSample.columns.map((column) => column.label),
      rows: airingSample.rows.map(({ cells }) =>
        airingSample.columns.map((column) => cellText(column, cells[column.key])),
      ),
      note: '注：位次按未舍入得分排列。',
      section: 1,
    },
  ],
  attachments: ['综合得分排名表', '各指标完成情况表'],
  signature: '示范新区考核工作领导小组办公室',
  date: '2026-11-10',
  copies: ['区委办公室', '区政府办公室'],
  synthetic: true,
  draft: true,
}
