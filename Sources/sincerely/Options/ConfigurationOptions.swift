import ArgumentParser

/// The options that say which rules there are.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The configuration; otherwise the nearest .sincerely.yml upwards.", valueName: "file"))
  var config: String?

  @OptionGroup
  var styles: StyleOptions

  init() {}

  /// What they are where none is given.
  init(plain: Void) {
    config = nil
    styles = StyleOptions(plain: ())
  }
}
