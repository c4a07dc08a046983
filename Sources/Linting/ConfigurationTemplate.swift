extension Configuration {
  /// A configuration that sets nothing, with each key as a remark.
  public static let template = """
    # How Sincerely checks the drafts in this folder and below; 'sincerely config' says what is in force.

    # The language of the drafts: en-US, en-GB, de and so on, as far as the system has a Hunspell dictionary for it.
    #language: en-US

    # Words that are right, and files of them, a word a line.
    #words: [Kafka, Lovelace]
    #word-lists: words.txt

    # Rules and styles that run alone, and those that do not; 'sincerely rules' lists them.
    #only: [Interview, Email]
    #disable: [Interview.SameDay]

    # How bad findings are: error, warning, suggestion, or off.
    #severities:
    #  Interview.ContactInformation: off

    # Numbers in rules.
    #rules:
    #  Interview.SubjectLength: {max: 60}

    # From which severity on the exit status is 1, and from which on findings are shown.
    #fail-on: warning
    #min-severity: suggestion

    # What drafts are that do not say so: thank-you, rejection, status, other.
    #kind: thank-you

    # Folders of further rules, Vale's or your own.
    #styles: rules

    # Findings that were known before, as --write-baseline writes them.
    #baseline: .sincerely-baseline.json

    # What holds for drafts by their paths: kind, language, words, only, disable, severities, and rules to silence with a reason.
    #paths:
    #  - match: old/**
    #    kind: status
    #    ignore: Interview.SendTiming -- they were sent long ago

    """
}
