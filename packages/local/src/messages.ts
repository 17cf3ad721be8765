/** What a person reads in the terminal: Chinese first, English below. */
const say = (zh: string, en: string) => `${zh}\n${en}`

export const messages = {
  noEngine: say(
    '找不到可用的数据库引擎。请任选其一：在 x64 Linux 上重新运行 npm ci（自带 dynoxide）；安装 Java 17 或更高版本（apt install openjdk-17-jre-headless）；或设置环境变量 DYNAMODB_ENDPOINT 指向已有的 DynamoDB。',
    'No database engine can run here. Do one of these: on x64 Linux run npm ci again (dynoxide comes with it); install Java 17 or newer (apt install openjdk-17-jre-headless); or set DYNAMODB_ENDPOINT to a DynamoDB you have.',
  ),
  otherEngine: (before: string, now: string, folder: string) =>
    say(
      `数据文件夹 ${folder} 的数据在 ${before} 中，而现在用的是 ${now}，两者互不相通。请恢复 ${before}，或用 --data 另选文件夹。`,
      `The data of the folder ${folder} are in ${before}, but what is used now is ${now}; they do not mix. Bring ${before} back, or choose another folder with --data.`,
    ),
  engineStarted: (name: string, url: string) =>
    say(`数据库 ${name} 已启动：${url}`, `Database ${name} is up: ${url}`),
  engineFailed: (name: string, why: string) =>
    say(`数据库 ${name} 未能启动：${why}`, `Database ${name} did not start: ${why}`),
  engineDied: (why: string) =>
    say(`数据库意外退出，服务停止：${why}`, `The database ended unexpectedly, stopping: ${why}`),
  badEndpoint: (endpoint: string) =>
    say(
      `DYNAMODB_ENDPOINT 不是网址：${endpoint}。应为 http://127.0.0.1:8000 这样的地址。`,
      `DYNAMODB_ENDPOINT is no address: ${endpoint}. It should look like http://127.0.0.1:8000.`,
    ),
  endpointFailed: (endpoint: string, why: string) =>
    say(
      `DYNAMODB_ENDPOINT（${endpoint}）没有可用的 DynamoDB：${why}。请先启动它，或改正、去掉这个环境变量。`,
      `No DynamoDB answers at DYNAMODB_ENDPOINT (${endpoint}): ${why}. Start it first, or correct or remove the variable.`,
    ),
  tablesInUse: (endpoint: string, folder: string) =>
    say(
      `${endpoint} 上已有准绳的数据表，但数据文件夹 ${folder} 是新的，或上次没有生成完。请用 --data 指定原来的文件夹，或换一个空的数据库，或加 --no-seed 不生成演示数据。`,
      `${endpoint} already has Plumbline's tables, but the data folder ${folder} is new or was not finished. Name the folder that belongs to them with --data, take an empty database, or do without demo data by --no-seed.`,
    ),
  portTaken: (port: number) =>
    say(
      `端口 ${port} 已被占用。请用 --port 另选一个。`,
      `Port ${port} is taken. Choose another with --port.`,
    ),
  portForbidden: (port: number) =>
    say(
      `没有权限使用端口 ${port}。请用 --port 另选一个大于 1023 的端口。`,
      `Port ${port} may not be used here. Choose one above 1023 with --port.`,
    ),
  starting: say('正在启动，请稍候。', 'Starting, one moment please.'),
  folderInUse: (folder: string, pid: number) =>
    say(
      `数据文件夹 ${folder} 正被进程 ${pid} 使用。请先停止它，或用 --data 另选文件夹。`,
      `The data folder ${folder} is in use by process ${pid}. Stop it first, or choose another folder with --data.`,
    ),
  folderUnusable: (folder: string, [zh, en]: readonly [string, string]) =>
    say(
      `数据文件夹 ${folder} 无法使用：${zh}。请处理后再试，或用 --data 另选文件夹。`,
      `The data folder ${folder} cannot be used: ${en}. Mend that and try again, or choose another folder with --data.`,
    ),
  building: (what: string) =>
    say(`正在构建 ${what}（源文件有变化）…`, `Building ${what} (its sources changed)…`),
  buildFailed: (what: string, output: string) =>
    say(`${what} 构建失败：`, `${what} could not be built:\n${output}`),
  seeding: say('首次启动：正在生成演示数据…', 'First start: making the demo data…'),
  seeded: (seconds: string) =>
    say(`演示数据已就绪（${seconds} 秒）。`, `The demo data are ready (${seconds} s).`),
  seedFailed: say(
    '演示数据没有生成，原因见上。处理后再次运行 npm start，会从头生成。',
    'The demo data were not made, for the reason above. Run npm start again once it is settled: they are made anew.',
  ),
  resumed: (count: number) =>
    say(`继续 ${count} 个被中断的考核运行。`, `Resuming ${count} interrupted evaluation run(s).`),
  ready: (url: string) => say(`准绳已启动：${url}`, `Plumbline is up: ${url}`),
  accounts: say('演示身份（登录页一键进入）：', 'Demo accounts (one click each on the sign-in page):'),
  stopping: say('正在停止…', 'Stopping…'),
  badOption: (why: string) => say(`参数有误：${why}`, `Wrong option: ${why}`),
  usage: say(
    '用法：npm start -- [--port 4173] [--data .plumbline] [--origin 网址] [--no-seed]',
    'Usage: npm start -- [--port 4173] [--data .plumbline] [--origin URL] [--no-seed]',
  ),
} as const
