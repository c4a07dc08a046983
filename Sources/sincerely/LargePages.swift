#if os(Linux) && canImport(Glibc)
  import Glibc

  /// Has the memory of a run come in large pages.
  ///
  /// A run over one draft takes 4 MB from the allocator, a thousand pages that the kernel would hand over one by one, each
  /// at the first touch: 1.7 ms of 19 (Debian 12, two cores). A large page is 512 of them. Where there are none, nothing
  /// changes.
  enum LargePages {
    /// Asks for them, before anything else is in memory.
    static func ask() {
      let pageSize = Int(sysconf(Int32(_SC_PAGESIZE)))
      // The first block is mapped by itself; once it was freed, the allocator keeps what is no larger, as the second.
      for size in [8 << 20, 7 << 20] {
        guard let block = malloc(size) else { return }
        let offset = Int(bitPattern: block) % pageSize
        madvise(block - offset, size + offset, MADV_HUGEPAGE)
        free(block)
      }
    }
  }
#endif
