import Hypertext
import Messages
import ReportingKit

/// A short word with a sign before it; its colour says nothing that these do not.
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

    fileprivate var sign: String {
        switch tone {
        case .good: "✓"
        case .bad: "✗"
        case .ask: "?"
        case .quiet: "…"
        }
    }
}

extension HTMLWriter {
    mutating func badge(_ badge: Badge) {
        tag("span", .class("badge \(badge.tone.rawValue)")) { html in
            html.tag("span", .named("aria-hidden", "true"), text: badge.sign)
            html.text(" " + badge.text)
        }
    }
}
