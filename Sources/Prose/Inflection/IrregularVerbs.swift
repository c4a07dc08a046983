/// The verbs whose past does not end in a plain -ed, and those that have both forms.
enum IrregularVerbs {
  /// The past and the past participle of a verb, the usual form first.
  struct Forms: Sendable {
    var past: [String]
    var participle: [String]
  }

  /// By the base form, in small letters and without a prefix.
  static let forms: [String: Forms] = {
    var forms: [String: Forms] = [:]
    for (bases, past, participle) in lines {
      for base in bases { forms[base] = Forms(past: past, participle: participle) }
    }
    return forms
  }()

  /// The bases that a past or a past participle may be of.
  static let bases: [String: [String]] = {
    var bases: [String: [String]] = [:]
    for line in lines {
      for base in line.bases {
        for form in line.past { bases[form, default: []].append(base) }
        for form in line.participle where !line.past.contains(form) { bases[form, default: []].append(base) }
      }
    }
    return bases
  }()

  private static let lines: [(bases: [String], past: [String], participle: [String])] =
    table.listedWords(separator: "\n").compactMap { line in
      let columns = line.listedWords().map { $0.listedWords(separator: "/") }
      return columns.count > 1 ? (columns[0], columns[1], columns[columns.count - 1]) : nil
    }

  /// Prefixes that leave a verb's forms as they are: `overcome` goes like `come`.
  static let prefixes = [
    "over", "under", "fore", "with", "out", "mis", "pre", "un", "re", "up", "inter", "off", "down",
  ]

  // Base, past, and the past participle where it is another one. Quirk and others (1985), 3.11–3.20.
  private static let table = """
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
