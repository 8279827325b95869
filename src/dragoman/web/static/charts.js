// Charts, drawn from the tables that stand beneath them: what is drawn can always be read, and leads to records.
"use strict";

(() => {
  const figures = [...document.querySelectorAll("figure[data-chart]")];
  if (!figures.length || !window.vega || !window.vegaLite) return;
  const world = document.querySelector("script[data-world]").dataset.world;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const value = (cell) => cell.dataset.value;
  const rows = (table) => [...table.tBodies[0].rows];

  function look() {
    const text = { labelColor: colour("--soft"), titleColor: colour("--soft"), labelFontSize: 12, labelFont: "system-ui, sans-serif" };
    return {
      background: "transparent",
      padding: 4,
      view: { stroke: null },
      axis: { ...text, gridColor: colour("--line"), domainColor: colour("--line"), tickColor: colour("--line"), title: null },
      legend: { ...text, titleFontSize: 12, orient: "bottom", title: null },
      font: "system-ui, sans-serif",
    };
  }

  const kinds = {
    columns(figure) {
      const data = rows(figure.querySelector("table")).map((row) => ({
        month: value(row.cells[0]), name: row.cells[0].textContent.trim(), n: Number(value(row.cells[1])),
      }));
      return {
        width: "container", height: 150, data: { values: data }, mark: { type: "bar", color: colour("--encounters"), cornerRadiusEnd: 1 },
        encoding: {
          x: { field: "month", timeUnit: "utcyearmonth", type: "temporal", axis: { format: "%Y-%m", grid: false, tickCount: 8 } },
          y: { field: "n", type: "quantitative", axis: { tickCount: Math.min(4, Math.max(...data.map((one) => one.n))), format: "d" } },
          tooltip: [{ field: "name" }, { field: "n" }].map((one) => ({ ...one, title: " " })),
        },
      };
    },
    points(figure) {
      const data = rows(figure.querySelector("table")).map((row) => ({
        measure: row.dataset.measure, period: value(row.cells[1]), n: Number(value(row.cells[2]) || NaN), name: row.cells[2].textContent.trim(),
      })).filter((one) => one.period && Number.isFinite(one.n));
      if (data.length < 2) return null;
      return {
        width: "container", height: 180, data: { values: data }, mark: { type: "line", point: { filled: true, size: 50 } },
        encoding: {
          x: { field: "period", type: "temporal", axis: { grid: false, tickCount: 6 } },
          y: { field: "n", type: "quantitative", axis: { tickCount: 4, format: "~s" }, scale: { zero: false } },
          color: { field: "measure", type: "nominal", scale: { range: ["--indicators", "--encounters", "--statements", "--initiatives", "--agreements"].map(colour) } },
          tooltip: [{ field: "measure" }, { field: "period" }, { field: "name" }].map((one) => ({ ...one, title: " " })),
        },
      };
    },
    map(figure) {
      const part = (name) => rows(figure.querySelector(`table[data-part="${name}"]`));
      const hosts = part("hosts").filter((row) => value(row.cells[0])).map((row) => ({
        id: value(row.cells[0]), name: row.cells[0].textContent.trim(), n: Number(value(row.cells[1])), href: row.querySelector("a").getAttribute("href"),
      }));
      const lines = part("lines").map((row) => {
        const [x, y, x2, y2] = value(row.cells[0]).split(" ").map(Number);
        return { x, y, x2, y2, name: row.cells[0].textContent.replace(/\s+/g, " ").trim(), n: Number(value(row.cells[1])), href: row.querySelector("a").getAttribute("href") };
      });
      const shapes = { url: world, format: { type: "topojson", feature: "countries" } };
      const tooltip = ["name", "n"].map((field) => ({ field, title: " " }));
      return {
        width: "container", height: 380, projection: { type: "equalEarth" },
        layer: [
          { data: shapes, mark: { type: "geoshape", fill: colour("--map-empty"), stroke: colour("--ground"), strokeWidth: 0.5 } },
          {
            data: shapes,
            transform: [
              { lookup: "id", from: { data: { values: hosts }, key: "id", fields: ["n", "name", "href"] } },
              { filter: "isValid(datum.n)" },
            ],
            mark: { type: "geoshape", stroke: colour("--ground"), strokeWidth: 0.5 },
            encoding: {
              color: { field: "n", type: "quantitative", scale: { type: "log", range: [colour("--map-low"), colour("--map-high")] }, legend: null },
              tooltip, href: { field: "href" },
            },
          },
          {
            data: { values: lines }, mark: { type: "rule", color: colour("--initiatives"), opacity: 0.65, cursor: "pointer" },
            encoding: {
              longitude: { field: "x" }, latitude: { field: "y" }, longitude2: { field: "x2" }, latitude2: { field: "y2" },
              size: { field: "n", type: "quantitative", scale: { range: [0.8, 4] }, legend: null }, tooltip, href: { field: "href" },
            },
          },
        ],
      };
    },
  };

  // Only addresses of this desk are loaded or followed.
  const loader = vega.loader();
  const sanitize = loader.sanitize.bind(loader);
  loader.sanitize = async (address, options) => {
    if (!/^\/(?!\/)/.test(address)) throw new Error("not of this desk");
    return { ...(await sanitize(address, options)), href: address };
  };

  async function draw(figure) {
    const plot = figure.querySelector(".plot");
    const spec = kinds[figure.dataset.chart](figure);
    if (!spec) return;
    plot.hidden = false;
    const width = plot.clientWidth;
    const compiled = vegaLite.compile({ ...spec, width: Math.max(width - 8, 200), autosize: { type: "fit-x", contains: "padding" } }, { config: look() }).spec;
    figure.view?.finalize();
    const view = new vega.View(vega.parse(compiled, null, { ast: true }), {
      expr: vega.expressionInterpreter, renderer: "canvas", container: plot, hover: true, loader, logLevel: vega.Error,
    });
    view.tooltip((_, __, ___, said) => {
      plot.title = said ? Object.values(said).join(" · ") : "";
    });
    figure.view = view;
    await view.runAsync();
    const canvas = plot.querySelector("canvas");
    if (canvas) {
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", figure.getAttribute("aria-label"));
    }
    figure.classList.add("drawn");
  }

  const all = () => figures.forEach((figure) => draw(figure).catch((error) => console.error(error)));
  all();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
  let width = innerWidth;
  let waiting;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    clearTimeout(waiting);
    waiting = setTimeout(all, 200);
  });
})();
