import Foundation
import PackagePlugin

/// Runs `embed-rules` over the folders `rules` and `kinds` whenever one of their files has changed.
@main
struct EmbedRulesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let (rules, kinds) = (files("rules", of: context.package), files("kinds", of: context.package))
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    return [
      .buildCommand(
        displayName: "Embedding the rules",
        executable: try context.tool(named: "embed-rules").url,
        arguments: [output.path] + rules.map(\.path) + ["--kinds"] + kinds.map(\.path),
        inputFiles: rules + kinds,
        outputFiles: [output])
    ]
  }

  /// The YAML files of a folder.
  private func files(_ folder: String, of package: Package) -> [URL] {
    FileManager.default.enumerator(at: package.directoryURL.appending(path: folder), includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "yml" }.sorted { $0.path < $1.path } ?? []
  }
}
