// swift-tools-version: 6.2

// Measures the inner work of Sincerely. A package of its own, so that nobody who uses Sincerely builds it;
// `swift package benchmark` runs it from here.

import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "sincerely", path: ".."),
    // Without its traits it counts no allocations, and asks for no further library.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "InnerWork",
      dependencies: [
        .product(name: "SincerelyLibrary", package: "sincerely"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/InnerWork",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
