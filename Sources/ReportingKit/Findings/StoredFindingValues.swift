/// The values of a finding as stores keep them: texts by name, those that are missing left out.
struct StoredFindingValues: ExpressibleByDictionaryLiteral {
    private(set) var texts: [String: String]
    private var isSample = false

    /// Something for every name.
    static let sample: StoredFindingValues = {
        var values = StoredFindingValues([
            "kind": "fileBytes", "limit": "\(512 << 20)", "pattern": "slip", "format": "xlsx",
        ])
        values.isSample = true
        return values
    }()

    init(_ texts: [String: String]) { self.texts = texts }

    init(dictionaryLiteral values: (String, (any StoredFindingValue)?)...) {
        texts = [:]
        for case (let name, let value?) in values { texts[name] = value.stored }
    }

    func text(_ name: String) -> String? {
        texts[name] ?? (isSample && !Self.told.contains(name) ? "{\(name)}" : nil)
    }

    /// Where there are these, another sentence is said.
    private static let told: Set<String> = ["lost", "hidden", "cells"]

    /// "1234", or "1.234" as former versions wrote it.
    func number(_ name: String) -> Int? {
        guard let text = texts[name] else { return isSample ? 12 : nil }
        return Int(text.replacing(".", with: ""))
    }

    func day(_ name: String) -> CalendarDate? {
        (texts[name] ?? (isSample ? "30/06/2025" : nil)).flatMap(CalendarDate.init(slashed:))
    }

    func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
        texts[name].flatMap(Choice.init(rawValue:))
    }

    mutating func set(_ name: String, _ text: String?) {
        if let text { texts[name] = text }
    }
}

/// What a finding can carry: a text, a number, a day, one of a few choices.
protocol StoredFindingValue {
    var stored: String { get }
}

extension String: StoredFindingValue { var stored: String { self } }
extension Int: StoredFindingValue { var stored: String { "\(self)" } }
extension CalendarDate: StoredFindingValue { var stored: String { slashed } }
extension StoredFindingValue where Self: RawRepresentable<String> { var stored: String { rawValue } }
extension DetectedFormat: StoredFindingValue {}
extension FileLimit: StoredFindingValue {}
extension UnreadKind: StoredFindingValue {}
extension ArchiveFault: StoredFindingValue {}
extension PackageDefect: StoredFindingValue {}
extension SignatureDefect: StoredFindingValue {}
extension OwnDocumentKind: StoredFindingValue {}
extension DifferenceKind: StoredFindingValue {}
extension ChangeOfUnits: StoredFindingValue {}
extension RowSource: StoredFindingValue {}
