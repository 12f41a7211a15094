/// What is wrong with a template of a report: English, as all that administrators read.
package enum TemplateTexts {
    package static let noWordFile = "the template is no Word file (.docx)"

    // MARK: Blocks

    package static let openTag = "a tag is opened and not closed"
    package static func openBlock(_ tag: String) -> String {
        "\"\(tag)\" is not closed in the same text, table or paragraph"
    }
    package static func lone(_ word: String, without opening: String) -> String {
        "\"\(word)\" without \(opening == "if" ? "an" : "a") \"\(opening)\" before it here"
    }
    package static func noBlock(_ word: String) -> String {
        "there is no block \"\(word)\"; blocks: if, elif, else, endif, for, endfor"
    }
    package static let loop = "a loop is written: for NAME in LIST"
    package static func noList(_ text: String) -> String { "\"\(text)\" does not go over a list" }

    // MARK: Names

    package static func within(_ message: String, _ text: String) -> String { "\(message) in \"\(text)\"" }
    package static let noComparison =
        "so_sanh and tang_giam compare figures, and this is none: nothing is known of it in earlier periods"
    package static func noParts(_ name: String, _ path: String) -> String {
        "\"\(name)\" has no parts, so \"\(path)\" means nothing"
    }
    package static func unknownName(_ path: String, nearest: String?) -> String {
        "unknown name \"\(path)\"" + meant(nearest)
    }
    package static let lonePeriod = "\"period\" follows former or last_year"

    // MARK: Expressions

    package static func unexpected(_ token: String) -> String { "unexpected \(token)" }
    package static func text(_ text: String) -> String { "the text \"\(text)\"" }
    package static func number(_ number: String) -> String { "the number \(number)" }
    package static func openText(_ closing: String) -> String { "a text is not closed with \(closing)" }
    package static func noNumber(_ digits: String) -> String { "\(digits) is no number" }
    package static func call(_ name: String) -> String {
        "\(name) takes a text between parentheses: \(name)(\"…\")"
    }
    package static let missingFollows = "after \"is\" only \"missing\" or \"not missing\" may follow"
    package static let openParenthesis = "a parenthesis is not closed"
    package static let noName = "a name is missing"

    // MARK: Filters

    package static let noFilterName = "a filter's name is missing after |"
    package static let noArgument = "a filter's arguments are texts and numbers between parentheses"
    package static let openArguments = "a filter's arguments are not closed with )"
    package static func digits(_ filter: String) -> String { "\(filter) takes a number of digits from 0 to 6" }
    package static func positive(_ filter: String) -> String { "\(filter) takes a number above zero first" }
    package static func noFilter(_ name: String, nearest: String?, among filters: [String]) -> String {
        "there is no filter \"\(name)\"" + meant(nearest) + "; filters: \(filters.joined(separator: ", "))"
    }

    private static func meant(_ nearest: String?) -> String { nearest.map { ", did you mean \"\($0)\"?" } ?? "" }
}
