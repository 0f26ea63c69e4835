export { InputCheck, type TextRule } from '../../shared/input-check.ts'
