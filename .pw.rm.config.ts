import base from './playwright.config.ts';
export default {...base, testDir:'/tmp/wt/lead/tests/e2e', outputDir:'/tmp/wt/lead/tests/.output/e2e-rm', reporter:[['list']], use:{...base.use, contextOptions:{reducedMotion:'reduce'}}};
