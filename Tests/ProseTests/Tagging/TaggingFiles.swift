import FoundationEssentials
import Prose

/// The package's root.
private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The bytes of the model that goes with the package.
func taggerModel() throws -> [UInt8] {
  Array(try Data(contentsOf: root.appending(path: "dictionaries/en/tags.model")))
}

/// The tagger that goes with the package.
let tagger = Result { try Tagger(model: taggerModel()) }

/// The treebank's test part, if it lies beside the package: it is too large, and under another licence, to be in it.
let treebankTestPart = root.deletingLastPathComponent().appending(path: "shared/corpora/ewt/test.conllu")

/// A text, tagged.
func tagged(_ text: String) throws -> TaggedText { try tagger.get().tagged(TokenizedText(text)) }
