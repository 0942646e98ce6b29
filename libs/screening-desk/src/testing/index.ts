export { aDeskDeclaration, declared, openTestDesk, type TestDesk } from './desk.ts';
