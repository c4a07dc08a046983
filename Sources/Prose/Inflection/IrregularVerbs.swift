/// The verbs whose past does not end in a plain -ed, and those that have both forms.
enum IrregularVerbs {
  /// The past and the past participle of a verb, the usual form first.
  struct Forms: Sendable {
    var past: [String]
    var participle: [String]
  }

  /// The forms of a verb given by its base, in small letters and without a prefix; nil where it is regular.
  static func forms(of base: String) -> Forms? {
    lines(with: base).last { $0.bases.contains(base) }.map { Forms(past: $0.past, participle: $0.participle) }
  }

  /// The bases that a past or a past participle may be of.
  static func bases(of form: String) -> [String] {
    lines(with: form).filter { $0.past.contains(form) || $0.participle.contains(form) }.flatMap(\.bases)
  }

  private struct Line {
    var bases: [String]
    var past: [String]
    var participle: [String]
  }

  /// The lines of the table that have a word.
  ///
  /// The table is searched as it stands: to take it apart took a fiftieth of a run that asks for two verbs.
  private static func lines(with word: String) -> [Line] {
    var word = word
    return word.withUTF8 { word in
      table.withUTF8Buffer { table in
        guard let letter = word.first else { return [] }
        return places[Int(letter)].compactMap { place in
          guard hasWord(word, in: table[place]) else { return nil }
          let columns = String(decoding: table[place], as: UTF8.self).listedWords().map {
            $0.listedWords(separator: "/")
          }
          guard let bases = columns.first, let participle = columns.last, columns.count > 1 else { return nil }
          return Line(bases: bases, past: columns[1], participle: participle)
        }
      }
    }
  }

  private static func hasWord(_ word: UnsafeBufferPointer<UInt8>, in line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    // By place in the table, and only words of the same length: to compare all slices took a fiftieth of a run.
    let table = line.base
    var start = line.startIndex
    for at in line.startIndex...line.endIndex where at == line.endIndex || isBetweenWords(table[at]) {
      if at - start == word.count, word.indices.allSatisfy({ table[start + $0] == word[$0] }) { return true }
      start = at + 1
    }
    return false
  }

  private static func isBetweenWords(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "/") }

  /// Where the lines are that have a word with a first letter, by that letter's byte.
  private static let places: [[Range<Int>]] = table.withUTF8Buffer { table in
    var places = [[Range<Int>]](repeating: [], count: 256)
    var start = 0
    while start < table.count {
      let end = table[start...].firstIndex(of: UInt8(ascii: "\n")) ?? table.count
      var last: UInt8?
      for at in start..<end where at == start || isBetweenWords(table[at - 1]) {
        // Nearly all words of a line begin like its first.
        if table[at] == last { continue }
        last = table[at]
        if places[Int(table[at])].last != start..<end { places[Int(table[at])].append(start..<end) }
      }
      start = end + 1
    }
    return places
  }

  /// Prefixes that leave a verb's forms as they are: `overcome` goes like `come`.
  static let prefixes = [
    "over", "under", "fore", "with", "out", "mis", "pre", "un", "re", "up", "inter", "off", "down",
  ]

  // Base, past, and the past participle where it is another one. Quirk and others (1985), 3.11–3.20.
  private static let table: StaticString = """
    abide abided/abode
    alight alighted/alit
    arise arose arisen
    awake awoke/awaked awoken/awaked
    bear bore borne/born
    beat beat beaten/beat
    become became become
    beget begot begotten/begot
    begin began begun
    behold beheld
    bend bent
    beseech besought/beseeched
    beset beset
    bespeak bespoke bespoken
    bestride bestrode bestridden
    bet bet/betted
    bid bid/bade bid/bidden
    bide bided/bode bided
    bind bound
    bite bit bitten
    bleed bled
    blend blended/blent
    blow blew blown
    break broke broken
    breed bred
    bring brought
    broadcast broadcast/broadcasted
    build built
    burn burned/burnt
    burst burst
    bust busted/bust
    buy bought
    cast cast
    catch caught
    choose chose chosen
    cleave cleft/clove/cleaved cleft/cloven/cleaved
    cling clung
    come came come
    cost cost/costed
    creep crept
    cut cut
    deal dealt
    dig dug
    dive dived/dove dived
    do did done
    draw drew drawn
    dream dreamed/dreamt
    drink drank drunk
    drive drove driven
    dwell dwelt/dwelled
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    fit fit/fitted
    flee fled
    fling flung
    fly flew flown
    forbear forbore forborne
    forbid forbade/forbad forbidden
    forecast forecast/forecasted
    forego forewent foregone
    forget forgot forgotten/forgot
    forgive forgave forgiven
    forgo forwent forgone
    forsake forsook forsaken
    forswear forswore forsworn
    freeze froze frozen
    get got gotten/got
    gild gilded/gilt
    gird girded/girt
    give gave given
    go went gone
    grind ground
    grow grew grown
    hang hung/hanged
    have had
    hear heard
    heave heaved/hove
    hew hewed hewn/hewed
    hide hid hidden/hid
    hit hit
    hold held
    hurt hurt
    input input/inputted
    keep kept
    kneel knelt/kneeled
    knit knit/knitted
    know knew known
    lay laid
    lead led
    lean leaned/leant
    leap leaped/leapt
    learn learned/learnt
    leave left
    lend lent
    let let
    lie lay/lied lain/lied
    light lit/lighted
    lose lost
    make made
    mean meant
    meet met
    melt melted melted/molten
    mislead misled
    mow mowed mown/mowed
    offset offset
    outdo outdid outdone
    output output/outputted
    partake partook partaken
    pay paid
    pen penned/pent
    plead pleaded/pled
    prove proved proven/proved
    put put
    quit quit/quitted
    read read
    rend rent
    rid rid/ridded
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran run
    saw sawed sawn/sawed
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    set set
    sew sewed sewn/sewed
    shake shook shaken
    shave shaved shaved/shaven
    shear sheared shorn/sheared
    shed shed
    shine shone/shined
    shoe shod/shoed
    shoot shot
    show showed shown/showed
    shred shredded/shred
    shrink shrank/shrunk shrunk
    shut shut
    sing sang sung
    sink sank/sunk sunk
    sit sat
    slay slew slain
    sleep slept
    slide slid
    sling slung
    slink slunk
    slit slit
    smell smelled/smelt
    smite smote smitten
    sneak sneaked/snuck
    sow sowed sown/sowed
    speak spoke spoken
    speed sped/speeded
    spell spelled/spelt
    spend spent
    spill spilled/spilt
    spin spun
    spit spat/spit
    split split
    spoil spoiled/spoilt
    spread spread
    spring sprang/sprung sprung
    stand stood
    stave staved/stove
    steal stole stolen
    stick stuck
    sting stung
    stink stank/stunk stunk
    strew strewed strewn/strewed
    stride strode stridden
    strike struck struck/stricken
    string strung
    strive strove/strived striven/strived
    sublet sublet
    sunburn sunburned/sunburnt
    swear swore sworn
    sweat sweated/sweat
    sweep swept
    swell swelled swollen/swelled
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    telecast telecast
    tell told
    think thought
    thrive thrived/throve thrived/thriven
    throw threw thrown
    thrust thrust
    tread trod/treaded trodden/trod
    typeset typeset
    upset upset
    wake woke/waked woken/waked
    wear wore worn
    weave wove/weaved woven/weaved
    wed wed/wedded
    weep wept
    wet wet/wetted
    win won
    wind wound
    withdraw withdrew withdrawn
    withhold withheld
    withstand withstood
    wring wrung
    write wrote written
    babysit babysat
    backslide backslid
    browbeat browbeat browbeaten
    crossbreed crossbred
    deepfreeze deepfroze deepfrozen
    ghostwrite ghostwrote ghostwritten
    handwrite handwrote handwritten
    housesit housesat
    inlay inlaid
    inset inset
    jerry-build jerry-built
    lip-read lip-read
    proofread proofread
    simulcast simulcast
    sight-read sight-read
    skywrite skywrote skywritten
    spellbind spellbound
    spoonfeed spoonfed
    spoon-feed spoon-fed
    spotlight spotlighted/spotlit
    test-drive test-drove test-driven
    test-fly test-flew test-flown
    troubleshoot troubleshot
    waylay waylaid
    webcast webcast
    backlight backlit/backlighted
    floodlight floodlit/floodlighted
    interweave interwove interwoven
    intercut intercut
    overcome overcame overcome
    overdo overdid overdone
    oversee oversaw overseen
    override overrode overridden
    overtake overtook overtaken
    undergo underwent undergone
    understand understood
    undertake undertook undertaken
    undo undid undone
    unwind unwound
    uphold upheld
    foresee foresaw foreseen
    foretell foretold
    rebuild rebuilt
    redo redid redone
    remake remade
    resell resold
    resend resent
    reset reset
    rethink rethought
    rewrite rewrote rewritten
    retell retold
    rerun reran rerun
    misunderstand misunderstood
    misspell misspelled/misspelt
    outgrow outgrew outgrown
    outrun outran outrun
    outsell outsold
    """
}
