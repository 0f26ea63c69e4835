export { demoAccounts, fillDemo, type DemoOptions } from './fill-demo.ts'
