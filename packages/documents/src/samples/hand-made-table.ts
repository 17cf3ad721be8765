import XLSX from '@e965/xlsx'

const rows = [
  ['附件1'],
  ['示范区2026年度高质量发展考核指标表'],
  ['（单位：分）'],
  ['序号', '考核指标', null, '分值', '计分办法', '目标值', '责任单位', '频次', '数据来源', '备注'],
  [null, '一级指标', '二级指标'],
  [
    1,
    '经济发展（60分）',
    '地区生产总值',
    '４０',
    '总量80%、增速20%的完成率',
    '1,020亿元',
    '发改委',
    '每月累计',
    '市统计局',
    null,
  ],
  [2, null, '固定资产投资增速', 0.2, '按完成率计分，超额加分上限120%', '8%', '发改委', '每月', '市统计局'],
  ['小计', null, null, 60],
  [
    3,
    '生态环境',
    'PM2.5平均浓度（μg/m³）',
    '20分',
    '逆向指标，越低越好',
    '≤35μg/m³',
    '生态环境局',
    '每月',
    '市生态环境局',
  ],
  [4, null, '信访积案', '10-15', '每发生一起扣2分，扣完为止', '—', '信访局', '每季度', '/'],
  [5, null, '满意度', 10, '按领导研究确定的办法，每降1个百分点扣0.5分', null, null, null, null, '含食堂'],
  ['合计', null, null, 100],
  ['注：1．本表由考核办负责解释。'],
  ['2．未尽事宜另行通知。'],
]

/** 指标表 as an office makes it by hand: titles, a header over two lines, merged boards, sums, notes; written by another library. */
export function handMadeTable(): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(rows)
  sheet.D7!.z = '0%'
  const span = (range: string) => XLSX.utils.decode_range(range)
  sheet['!merges'] = [
    'A2:J2',
    'A4:A5',
    'B4:C4',
    'D4:D5',
    'E4:E5',
    'F4:F5',
    'G4:G5',
    'H4:H5',
    'I4:I5',
    'J4:J5',
    'B6:B7',
    'B9:B11',
    'A8:C8',
    'A12:C12',
    'A13:J13',
  ].map(span)
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, 'Sheet1')
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as ArrayBuffer)
}
