import { chromium } from "playwright-core"; import fs from "node:fs";
const axe=fs.readFileSync("node_modules/axe-core/axe.min.js","utf8");
const b=await chromium.launch({executablePath:"/usr/bin/chromium"});
const ctx=await b.newContext({viewport:{width:+(process.env.W||1280),height:+(process.env.H||860)}});
const p=await ctx.newPage(); p.on("console",m=>{if(["error","warning"].includes(m.type()))console.log("console:",m.text())}); p.on("pageerror",e=>console.log("pageerror",e.message));
const go=async h=>{await p.goto("http://127.0.0.1:4555/?token=x"+h);await p.reload();await p.waitForTimeout(900)};
const check=async n=>{await p.screenshot({path:`/tmp/fake/${process.env.TAG||""}${n}.png`});await p.evaluate(axe);const r=await p.evaluate(()=>axe.run());console.log(n,r.violations.map(v=>v.id+": "+v.nodes.map(x=>x.html.slice(0,140)+" | "+x.failureSummary.slice(0,160)).join(" || ")));const o=await p.evaluate(()=>[...document.querySelectorAll("body *")].filter(e=>e.scrollWidth>e.clientWidth+1&&getComputedStyle(e).overflowX!=="visible"&&!e.closest(".unseen,.thumbnail")&&e.clientWidth>0&&!["INPUT","TEXTAREA"].includes(e.tagName)).map(e=>e.className+" "+e.scrollWidth+">"+e.clientWidth));if(o.length)console.log("overflow",o)};
const s=(process.env.S||"filings,catalogue,filing,check,final,bundles,bundle,newbundle").split(",");
for(const n of s){
 if(n==="filings"){await go("#/case/c1/filings");}
 if(n==="catalogue"){await go("#/case/c1/filings?new=");}
 if(n==="filing"){await go("#/case/c1/filings/d1");}
 if(n==="check"){await go("#/case/c1/filings/d1");await p.locator("main header .actions button").first().click();await p.waitForTimeout(300);}
 if(n==="filing2"){await go("#/case/c1/filings/d1");await p.locator('[data-field="exhibits"]').scrollIntoViewIfNeeded();await p.locator('[data-field="losses"]').scrollIntoViewIfNeeded();await p.waitForTimeout(300);}
 if(n==="facts"){await go("#/case/c1/filings/d1");await p.locator('[data-field="facts"]').evaluate(e=>e.scrollIntoView());await p.waitForTimeout(300);}
 if(n==="pick"){await go("#/case/c1/filings/d1");await p.locator('[data-field="exhibits"] > fieldset > div > button').last().click();await p.waitForTimeout(300);}
 if(n==="menu"){await go("#/case/c1/filings/d1");await p.locator('[data-more="f2"]').click();await p.waitForTimeout(300);}
 if(n==="final"){await go("#/case/c1/filings/d2");}
 if(n==="bundles"){await go("#/case/c1/bundles");}
 if(n==="newbundle"){await go("#/case/c1/bundles?new=");}
 if(n==="bundle"){await go("#/case/c1/bundles/b1");}
 await check(n);
}
await b.close();
