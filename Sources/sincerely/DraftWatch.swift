#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Waits for drafts to be saved, or the facts that go with them, by looking at them a few times a second.
///
/// That serves every file system, the editors that write a file anew and rename it, and folders in which drafts come
/// and go; a look at a draft costs microseconds.
struct DraftWatch {
  private let drafts: Drafts
  private let facts: String?
  private var seen: [String: FileState]?

  /// Makes a watch.
  ///
  /// - Parameter facts: the facts file, if it was named; each draft's nearest one otherwise.
  init(_ drafts: Drafts, facts: String?) {
    self.drafts = drafts
    self.facts = facts
  }

  /// Waits until a draft or a facts file was saved, came or went; the first time, not at all.
  mutating func next() {
    guard seen != nil else {
      seen = states
      return
    }
    while states == seen { DraftWatch.pause() }
    // Some editors empty a file before they write it: it is read once it stays as it is.
    repeat {
      seen = states
      DraftWatch.pause()
    } while states != seen
  }

  private var states: [String: FileState] {
    var files = drafts.files(complain: { _ in })
    let folders = Set(files.map(FileSystem.folder))
    files += facts.map { [$0] } ?? folders.compactMap { FactsSource.file(forDraftsIn: $0) }
    return Swift.Dictionary(files.map { ($0, FileState($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func pause() { usleep(150_000) }
}

/// What changes of a file when it is saved.
private struct FileState: Equatable {
  private let inode: UInt64
  private let size: Int64
  private let seconds: Int
  private let nanoseconds: Int

  init(_ path: String) {
    var status = stat()
    _ = stat(path, &status)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    (inode, size, seconds, nanoseconds) = (UInt64(status.st_ino), Int64(status.st_size), time.tv_sec, time.tv_nsec)
  }
}
