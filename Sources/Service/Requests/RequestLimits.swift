/// What a request may hold, so that nobody can store what breaks a line, a document or the memory.
enum RequestLimits {
    /// A line; a questionnaire of some hundred rows fits.
    static let bytes = 256 << 10

    private static let key = 8...128
    private static let person = 1...200
    private static let text = 8_192
    private static let words = 1_000
    private static let rows = 2_000

    /// Nil for one that may be carried out.
    static func fault(of request: DaemonRequest) -> DaemonRefusal? {
        guard request.version == DaemonRequest.version else { return malformed }
        guard request.changes else { return nil }
        guard let name = request.key, key.contains(name.utf8.count),
            name.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return malformed }
        guard let who = request.person, !who.allSatisfy(\.isWhitespace) else {
            return DaemonRefusal(.refused) { $0.nameMissing }
        }
        guard person.contains(who.utf8.count), isOneLine(who) else {
            return DaemonRefusal(.refused) { $0.nameUnusable }
        }
        return isBounded(request.action) ? nil : malformed
    }

    private static var malformed: DaemonRefusal { DaemonRefusal(.malformed) { $0.requestUnreadable } }

    private static func isBounded(_ action: DaemonRequest.Action) -> Bool {
        switch action {
        case .accept(let period, let report, let matters, let text),
            .ask(let period, let report, let matters, let text):
            isName(period) && isName(report) && areNames(matters) && !matters.isEmpty && isText(text)
        case .reply(let period, let report, let matter, let unit, let text):
            isName(period) && isName(report) && isName(matter) && isName(unit) && isText(text)
        case .answer(_, _, let units, let reason), .withdraw(_, let units, let reason):
            areNames(units ?? []) && isText(reason)
        case .finalize(let period, let report, let number, let date, let signer, let withOpen):
            isName(period) && isName(report) && isName(number) && isName(date) && isName(signer)
                && isText(withOpen ?? "")
        case .reopen(let period, let report, let reason): isName(period) && isName(report) && isText(reason)
        case .statement(let form):
            isName(form.dataset) && isName(form.period) && isName(form.unit) && form.rows.count <= rows
                && areTexts(form.values)
                && form.rows.allSatisfy { isName($0.member, longest: text) && areTexts($0.values) }
        case .follow: true
        }
    }

    private static func areNames(_ names: [String]) -> Bool { names.count <= words && names.allSatisfy { isName($0) } }

    private static func areTexts(_ values: [String: String]) -> Bool {
        values.count <= words && values.allSatisfy { isName($0.key) && isText($0.value) }
    }

    private static func isName(_ name: String?, longest: Int = 200) -> Bool {
        name.map { $0.utf8.count <= longest && isOneLine($0) } ?? true
    }

    /// Of several lines, perhaps.
    private static func isText(_ value: String) -> Bool {
        value.utf8.count <= text
            && value.unicodeScalars.allSatisfy { isPlain($0) || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    }

    private static func isOneLine(_ value: String) -> Bool { value.unicodeScalars.allSatisfy(isPlain) }

    /// Neither control characters nor those that end lines or turn the reading direction.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
        case .format: !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
        default: true
        }
    }
}

extension DaemonRequest.Action {
    /// For the journal.
    var name: String {
        switch self {
        case .accept: "accept"
        case .ask: "ask"
        case .reply: "reply"
        case .answer: "answer"
        case .withdraw: "withdraw"
        case .finalize: "finalize"
        case .reopen: "reopen"
        case .statement: "statement"
        case .follow: "follow"
        }
    }
}
