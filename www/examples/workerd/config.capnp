using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [
      (name = "worker.js", esModule = embed "dist/worker.js"),
      (name = "plainleaf_bg.wasm", wasm = embed "dist/plainleaf_bg.wasm"),
    ],
    compatibilityDate = "2025-09-01",
  ))],
  sockets = [(name = "http", service = "main")],
);
