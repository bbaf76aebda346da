// Node's HTTP as this coat uses it. A static import would run every lazy getter of the module, a whole fetch client among them.
const http = process.getBuiltinModule('node:http')

export const { createServer, STATUS_CODES } = http
