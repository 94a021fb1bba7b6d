// Shows a page in headless Chromium: node browser.cjs CHROMIUM PAGE PDF; prints JSON of what was found.
const { chromium } = require("playwright-core");
const axe = require("axe-core").source;

const [executablePath, page, pdf] = process.argv.slice(2);
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

(async () => {
  const browser = await chromium.launch({ executablePath, args });
  const found = { violations: [], requests: [], messages: [] };
  for (const width of [390, 1200]) {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width, height: 800 } });
    const tab = await context.newPage();
    await tab.goto(page);
    await tab.evaluate(axe);
    const result = await tab.evaluate(() => globalThis.axe.run());
    found.violations.push(...result.violations.map((one) => `${one.id}: ${one.nodes[0].html}`));
    await context.close();
  }
  // As a reader opens it: under its own policy, without scripts.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  tab.on("request", (request) => found.requests.push(request.url()));
  tab.on("console", (message) => found.messages.push(message.text()));
  await tab.goto(page);
  await tab.pdf({ path: pdf, preferCSSPageSize: true });
  await browser.close();
  console.log(JSON.stringify(found));
})();
