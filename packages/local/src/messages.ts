/** What a person reads in the terminal: Chinese first, English below. */
const say = (zh: string, en: string) => `${zh}\n${en}`

export const messages = {
  noEngine: say(
    '找不到可用的数据库引擎。请任选其一：在 x64 Linux 上重新运行 npm ci（自带 dynoxide）；安装 Java 17 或更高版本（apt install openjdk-17-jre-headless）；或设置环境变量 DYNAMODB_ENDPOINT 指向已有的 DynamoDB。',
    'No database engine can run here. Do one of these: on x64 Linux run npm ci again (dynoxide comes with it); install Java 17 or newer (apt install openjdk-17-jre-headless); or set DYNAMODB_ENDPOINT to a DynamoDB you have.',
  ),
  otherEngine: (before: string, now: string, folder: string) =>
    say(
      `数据文件夹 ${folder} 由 ${before} 写成，现在可用的引擎是 ${now}，两者的文件互不相通。请恢复 ${before}，或用 --data 另选文件夹。`,
      `The data folder ${folder} was written by ${before}, but the engine found now is ${now}; their files do not mix. Bring ${before} back, or choose another folder with --data.`,
    ),
  engineStarted: (name: string, url: string) =>
    say(`数据库 ${name} 已启动：${url}`, `Database ${name} is up: ${url}`),
  engineFailed: (name: string, why: string) =>
    say(`数据库 ${name} 未能启动：${why}`, `Database ${name} did not start: ${why}`),
  engineDied: (why: string) =>
    say(`数据库意外退出，服务停止：${why}`, `The database ended unexpectedly, stopping: ${why}`),
} as const
