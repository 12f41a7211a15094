import Hypertext
import Messages
import ReportingKit

/// A short word; the sign that the style sheet puts before it and its colour say nothing that the word does not.
struct Badge {
    enum Tone: String {
        case good, bad, ask, quiet
    }

    let tone: Tone
    let text: String

    init(_ tone: Tone, _ text: String) {
        self.tone = tone
        self.text = text
    }

    static func accepted(_ texts: LayoutTexts) -> Badge { Badge(.good, texts.accepted) }
    static func returned(_ texts: LayoutTexts) -> Badge { Badge(.bad, texts.returned) }
    static func toConfirm(_ texts: LayoutTexts) -> Badge { Badge(.ask, texts.toConfirm) }
    static func beingChecked(_ texts: LayoutTexts) -> Badge { Badge(.quiet, texts.beingChecked) }
}

extension HTMLWriter {
    mutating func badge(_ badge: Badge) { tag("span", .class("badge \(badge.tone.rawValue)"), text: badge.text) }
}
