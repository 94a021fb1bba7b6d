// Shows pages in headless Chromium: node browser.cjs CHROMIUM HOSTILE PAGE...; prints JSON of what was found, a list an item.
// Beside each page "x.html" it leaves "x.pdf", its print.
const { chromium } = require("playwright-core");
const axe = require("axe-core").source;

const [executablePath, hostile, ...pages] = process.argv.slice(2);
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];
// A phone, the narrowest that WCAG 2 asks of text; a desk at 200 %; a desk.
const VIEWS = [[320, "light"], [640, "dark"], [1200, "light"], [1200, "dark"]];
const SHOWN = `[...document.querySelectorAll(".text :is(p,h1,h2)")].filter((one) => one.checkVisibility())
  .map((one) => one.innerText)`;

async function look(browser, page, found) {
  const context = await browser.newContext({ bypassCSP: true });
  const tab = await context.newPage();
  await tab.goto(page);
  await tab.evaluate(axe);
  const check = async (width) => {
    const result = await tab.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
    found.violations.push(...result.violations.map((one) => `${page} ${width} ${one.id}: ${one.nodes[0].html}`));
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) found.overflows.push(`${page} ${width}: ${wide}`);
  };
  for (const [width, colorScheme] of VIEWS) {
    await tab.setViewportSize({ width, height: 800 });
    await tab.emulateMedia({ colorScheme });
    await check(width);
    if (colorScheme === "light" && width < 1200 && await tab.$(".tools")) await tab.click(".tools summary");
  }
  for (const one of await tab.$$(".filter summary")) await one.click();
  const buttons = await tab.$$(".filter input");
  if (buttons.length) {
    await buttons[buttons.length - 1].check();
    await check(1200);
  }
  await context.close();
}

async function press(browser, page, found) {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1200, height: 800 } });
  const tab = await context.newPage();
  await tab.goto(page);
  for (let step = 0; step < 4; step += 1) {
    await tab.keyboard.press("Tab");
    found.focused.push(await tab.evaluate(() => {
      const one = document.activeElement;
      const box = one.getBoundingClientRect();
      const ring = getComputedStyle(one);
      const seen = box.left >= 0 && box.top >= 0 && ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2;
      return [one.innerText, seen];
    }));
  }
  await tab.keyboard.press("Enter");
  found.target = await tab.evaluate(() => document.querySelector(":target").innerText);
  for (const button of await tab.$$(".filter label")) {
    const name = (await button.textContent()).trim();
    await button.evaluate((one) => one.querySelector("input").click());
    found.shown[name] = await tab.evaluate(SHOWN);
  }
  await context.close();
}

// What a page does that is made of hostile words, and which tags it has, with no policy to protect it.
async function provoke(browser, page, found) {
  const context = await browser.newContext({ bypassCSP: true });
  const tab = await context.newPage();
  await tab.goto(page);
  await tab.waitForTimeout(200);
  found.hit = await tab.evaluate(() => globalThis.hit ?? null);
  found.tags = await tab.evaluate(() => [...document.querySelectorAll("body *")].map((one) => one.localName));
  await context.close();
}

// As a reader opens it: under its own policy, without scripts; and prints it, whatever is filtered out.
async function print(browser, page, found) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1200, height: 800 } });
  const tab = await context.newPage();
  tab.on("request", (request) => found.requests.push(request.url()));
  tab.on("console", (message) => found.messages.push(message.text()));
  await tab.goto(page);
  if (await tab.$("#show-due")) await tab.click("#show-due");
  await tab.pdf({ path: new URL(page.replace(/html$/, "pdf")).pathname, preferCSSPageSize: true });
  await context.close();
}

(async () => {
  const browser = await chromium.launch({ executablePath, args });
  const found = { violations: [], overflows: [], focused: [], target: null, shown: {}, requests: [], messages: [] };
  for (const page of pages) {
    await look(browser, page, found);
    await print(browser, page, found);
  }
  await press(browser, pages[0], found);
  await provoke(browser, hostile, found);
  await browser.close();
  console.log(JSON.stringify(found));
})();
