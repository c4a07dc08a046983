// swift-tools-version: 6.2

import PackageDescription

// On Linux libical stands where the compiler looks anyway, and its pkg-config file asks for two further libraries that
// nothing here calls: they, and the database that one of them loads, took 0.7 ms of each start.
#if os(Linux)
  let libicalPackage: String? = nil
#else
  let libicalPackage: String? = "libical"
#endif

let package = Package(
  name: "sincerely",
  products: [
    .executable(name: "sincerely", targets: ["sincerely"]),
    // For Benchmarks/, a package of its own.
    .library(
      name: "SincerelyLibrary", targets: ["Source", "Mail", "Prose", "Interview", "Rules", "Linting", "Reports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The library, from the bytes of a file up to the linter: nothing imports upwards.
    .target(name: "Source"),
    .target(name: "Time"),
    .target(name: "EditDistance"),
    .target(name: "TerminalText"),
    .target(name: "JSON", dependencies: ["TerminalText"]),
    .target(name: "YAML", dependencies: ["Source", "EditDistance", "CYAML"]),
    .target(name: "PatternEngine", dependencies: ["CPCRE2"]),
    .target(name: "RuleArchive", dependencies: ["Source", "YAML", "PatternEngine"]),
    .target(name: "Mail", dependencies: ["Source", "Time", "YAML", "CGMime", "CGumbo"]),
    .target(name: "Prose", dependencies: ["Source", "EditDistance", "CHunspell"]),
    .target(name: "Interview", dependencies: ["Source", "Time", "YAML", "JSON", "TerminalText", "CICal"]),
    .target(
      name: "Rules",
      dependencies: [
        "Source", "Time", "YAML", "PatternEngine", "RuleArchive", "Mail", "Prose", "Interview", "EditDistance",
      ],
      plugins: ["EmbedRulesPlugin"]),
    .target(
      name: "Linting",
      dependencies: ["Source", "Time", "YAML", "JSON", "Mail", "Prose", "Interview", "Rules"]),
    .target(name: "Reports", dependencies: ["Source", "JSON", "TerminalText"]),

    // The command.
    .executableTarget(
      name: "sincerely",
      dependencies: [
        "Source", "Time", "YAML", "Mail", "Prose", "Interview", "Rules", "Linting", "Reports", "EditDistance",
        "JSON", "TerminalText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // The rule files and the signs of kinds, compiled into the program when it is built.
    .executableTarget(name: "embed-rules", dependencies: ["RuleArchive", "YAML"], path: "Sources/EmbedRules"),
    .plugin(
      name: "EmbedRulesPlugin", capability: .buildTool(), dependencies: ["embed-rules"],
      path: "Sources/EmbedRulesPlugin"),
    // The tool that makes dictionaries/en/tags.model; `swift build --product sincerely` does not build it.
    .executableTarget(
      name: "train-tagger",
      dependencies: ["Prose", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Sources/TrainTagger"),

    // The system's C libraries, one door each.
    .systemLibrary(
      name: "CHunspell", pkgConfig: "hunspell",
      providers: [.apt(["libhunspell-dev"]), .brew(["hunspell"])]),
    .systemLibrary(
      name: "CGMime", pkgConfig: "gmime-3.0",
      providers: [.apt(["libgmime-3.0-dev"]), .brew(["gmime"])]),
    .systemLibrary(
      name: "CGumbo", pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CICal", pkgConfig: libicalPackage,
      providers: [.apt(["libical-dev"]), .brew(["libical"])]),

    // The tests, by what they go through.
    .testTarget(
      name: "RulesTests",
      dependencies: ["Rules", "PatternEngine", "RuleArchive", "Interview", "Mail", "Prose", "Source", "Time", "YAML"],
      // Sentences that the tests read where they lie.
      exclude: ["Checks/Content", "Checks/Pressure"]),
    .testTarget(
      name: "LintingTests",
      dependencies: ["Linting", "Rules", "Prose", "Mail", "Source", "Interview", "Time", "YAML"]),
    // Random numbers for tests of several targets.
    .target(name: "SeededRandom", path: "Tests/SeededRandom"),
    .testTarget(name: "SourceTests", dependencies: ["Source", "SeededRandom"]),
    .testTarget(name: "ProseTests", dependencies: ["Prose"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Source"]),
    .testTarget(name: "TimeTests", dependencies: ["Time"]),
    .testTarget(name: "PatternEngineTests", dependencies: ["PatternEngine"]),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "Source"]),
    .testTarget(name: "EditDistanceTests", dependencies: ["EditDistance"]),
    .testTarget(name: "InterviewTests", dependencies: ["Interview", "Source", "Time"]),
    .testTarget(name: "EndToEndTests", dependencies: ["sincerely"]),
    .testTarget(name: "MailTests", dependencies: ["Source", "Time", "Mail", "SeededRandom"], exclude: ["PEERS.md"]),
  ],
  swiftLanguageModes: [.v6]
)

// The same strict settings for every target of ours.
for target in package.targets where ![.system, .plugin].contains(target.type) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ]
}
