import sharp from 'sharp';
const [out,...ins]=process.argv.slice(2);
const im=await Promise.all(ins.map(async f=>({b:await sharp(f).toBuffer(),m:await sharp(f).metadata()})));
const h=Math.max(...im.map(i=>i.m.height)), w=im.reduce((s,i)=>s+i.m.width+10,0);
let x=0; const c=im.map(i=>{const r={input:i.b,left:x,top:0}; x+=i.m.width+10; return r;});
await sharp({create:{width:w,height:h,channels:3,background:'#888'}}).composite(c).png().toFile(out);
