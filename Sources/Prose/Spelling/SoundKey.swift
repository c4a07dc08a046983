/// The consonants of a word as they sound in English, so that words that sound alike have the same key.
///
/// Sixteen at most, four bits each, the first in the highest bits. Voiced and voiceless ones are the same, vowels are
/// left out but for the first, and silent letters are not there.
enum SoundKey {
  private static let p: UInt64 = 1
  private static let f: UInt64 = 2
  private static let k: UInt64 = 3
  private static let g: UInt64 = 4
  private static let t: UInt64 = 5
  private static let s: UInt64 = 6
  private static let sh: UInt64 = 7
  private static let l: UInt64 = 8
  private static let r: UInt64 = 9
  private static let m: UInt64 = 10
  private static let n: UInt64 = 11
  private static let w: UInt64 = 12
  private static let vowel: UInt64 = 15

  /// The key of a word given as `Letters`.
  static func key(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    var shift = 60
    var last: UInt64 = 0
    var at = 0
    func letter(_ index: Int) -> Letter { index >= 0 && index < word.count ? Letter(word[index]) : .none }
    func append(_ sound: UInt64) {
      guard shift >= 0, sound != last || sound == vowel else { return }
      key |= sound << UInt64(shift)
      shift -= 4
      last = sound
    }
    while at < word.count {
      let this = letter(at)
      let next = letter(at + 1)
      var step = 1
      switch this {
      case .a, .e, .i, .o, .u:
        if at == 0 { append(vowel) }
        // Between vowels a sound may come again: "banana" has three.
        last = 0
      case .y:
        if at == 0 { append(w) }
        last = 0
      case .b: if !(letter(at - 1) == .m && at + 1 == word.count) { append(p) }
      case .p:
        if next == .h {
          append(f)
          step = 2
        } else if !(at == 0 && (next == .s || next == .n || next == .t)) {
          append(p)
        }
      case .f, .v: append(f)
      case .c:
        if next == .h {
          append(letter(at - 1) == .s ? k : sh)
          step = 2
        } else if next == .e || next == .i || next == .y {
          if next == .i, letter(at + 2) == .a || letter(at + 2) == .o || letter(at + 2) == .e, at > 0 {
            append(sh)
          } else if letter(at - 1) != .s {
            append(s)
          }
        } else {
          append(k)
        }
      case .k: if !(at == 0 && next == .n) { append(k) }
      case .q: append(k)
      case .x:
        if at == 0 {
          append(s)
        } else {
          append(k)
          append(s)
          if next == .c, letter(at + 2) == .e || letter(at + 2) == .i { step = 2 }
        }
      case .g:
        if next == .h {
          // "ghost", but "light", "weigh".
          if at == 0 { append(g) }
          step = 2
        } else if next == .n, at == 0 {
          break
        } else if next == .e || next == .i || next == .y {
          append(sh)
        } else {
          append(g)
        }
      case .j: append(sh)
      case .d:
        if next == .g, letter(at + 2) == .e || letter(at + 2) == .i {
          append(sh)
          step = 2
        } else {
          append(t)
        }
      case .t:
        if next == .i, letter(at + 2) == .o || letter(at + 2) == .a || letter(at + 2) == .e, at > 0 {
          append(sh)
        } else if next == .c, letter(at + 2) == .h {
          append(sh)
          step = 3
        } else {
          append(t)
        }
      case .s:
        if next == .h {
          append(sh)
          step = 2
        } else if next == .i, letter(at + 2) == .o, at > 0 {
          append(sh)
        } else {
          append(s)
        }
      case .z: append(s)
      case .l: append(l)
      case .r: append(r)
      case .m: append(m)
      case .n: append(n)
      case .w: if at == 0, next != .r { append(w) }
      case .h, .none: break
      }
      at += step
    }
    return key
  }

  /// Whether two keys are the same but for one sound: changed, left out or added.
  @inline(__always)
  static func isNear(_ one: UInt64, _ other: UInt64) -> Bool {
    let difference = one ^ other
    if difference == 0 { return true }
    let shift = UInt64((difference.leadingZeroBitCount / 4) * 4)
    let oneAfter = (one << shift) << 4
    let otherAfter = (other << shift) << 4
    return oneAfter == otherAfter || oneAfter == other << shift || one << shift == otherAfter
  }

  /// A letter by its name.
  private enum Letter: UInt8 {
    case a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, none

    @inline(__always)
    init(_ code: UInt8) {
      self = Letter(rawValue: min(code, 26)) ?? .none
    }
  }
}
