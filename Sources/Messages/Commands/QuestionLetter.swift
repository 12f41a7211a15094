import Foundation
import ReportingKit

/// The letter by which a unit is asked about a matter, as text that an officer answers by writing into it and sending it back.
public struct QuestionLetter: Hashable, Sendable {
    /// Which question it is, on a line of its own that is kept as it is.
    public struct Address: Hashable, Sendable {
        public let number: Int
        public let period: Period
        /// Nil where no unit is meant.
        public let unit: UnitCode?
        public let report: ReportID
        /// When it was asked, to the millisecond: each letter of a matter is a question of its own.
        public let milliseconds: Int64

        public init(number: Int, period: Period, unit: UnitCode?, report: ReportID, at: Date) {
            self.number = number
            self.period = period
            self.unit = unit
            self.report = report
            milliseconds = Self.milliseconds(at)
        }

        public static func milliseconds(_ date: Date) -> Int64 { Int64((date.timeIntervalSince1970 * 1_000).rounded()) }

        var line: String {
            "[M\(number) | \(period.id) | \(unit?.rawValue ?? "-") | \(report.rawValue) | \(milliseconds)]"
        }

        init?(line: some StringProtocol) {
            guard
                let found = String(line).firstMatch(
                    of:
                        /\[M([0-9]{1,6}) \| ([0-9A-Za-z-]{4,20}) \| ([0-9A-Za-z_.-]{1,40}) \| ([0-9a-z-]{1,80}) \| ([0-9]{1,16})\]/
                ),
                let number = Int(found.1), let period = Period(id: String(found.2)), let time = Int64(found.5)
            else { return nil }
            self.number = number
            self.period = period
            unit = found.3 == "-" ? nil : UnitCode(String(found.3))
            report = ReportID(String(found.4))
            milliseconds = time
        }
    }

    public let address: Address
    /// What stands in the place for the answer; empty where nothing was written.
    public let answer: String

    /// The letter in a text, whatever an editor did to its lines; nil for any other text.
    public init?(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard let last = lines.lastIndex(where: { Address(line: $0) != nil }), let address = Address(line: lines[last])
        else { return nil }
        self.address = address
        let body = lines[..<last]
        guard let start = body.firstIndex(where: { Self.isMark($0, Self.beginning) }) else {
            answer = ""
            return
        }
        let written = body[body.index(after: start)...].prefix { !Self.isMark($0, Self.end) }
        answer = Self.trimmed(written)
    }

    private static func trimmed(_ lines: some Collection<Substring>) -> String {
        lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    // MARK: The place for the answer

    static let beginning = Bilingual(
        "----- Write the answer below this line -----", "----- Ghi câu trả lời vào dưới dòng này -----")
    static let end = Bilingual("----- End of the answer -----", "----- Hết phần trả lời -----")

    /// Letters alone are compared: an editor may have changed dashes and tones.
    private static func isMark(_ line: Substring, _ mark: Bilingual) -> Bool {
        let key = letters(String(line))
        return !key.isEmpty && [mark.english, mark.vietnamese].contains { letters($0) == key }
    }

    private static func letters(_ text: String) -> String {
        VietnameseText.accentless(text).filter { $0.isLetter }
    }

    // MARK: Its file

    public static let fileEnding = " - hoi lai.txt"

    /// "M3 - Xa Binh An - 6 thang dau nam 2026": what the letter's file is called before its ending.
    public static func fileStem(_ matter: String, unit: String?, _ period: Period) -> String {
        [matter, unit, period.vietnamese].compactMap(\.self).map { part in
            // Names of units have their capitals; periods are lower case.
            part.split(separator: " ").map { Self.plain(String($0)) }.joined(separator: " ")
        }.joined(separator: " - ")
    }

    private static func plain(_ word: String) -> String {
        let plain = VietnameseText.accentless(word).filter { $0.isLetter || $0.isNumber || $0 == "-" }
        guard let first = word.first, first.isUppercase else { return plain }
        return plain.prefix(1).uppercased() + plain.dropFirst()
    }

    /// Whether a file is called like such a letter: `M3 - ….txt`, in small or capital letters.
    ///
    /// Asked of every file that comes, and by hand: a regular expression is compiled anew each time.
    public static func isNamed(_ name: String) -> Bool {
        let name = name.utf8
        guard let first = name.first, first | 0x20 == UInt8(ascii: "m"), !name.contains(UInt8(ascii: "\n")) else {
            return false
        }
        let digits = name.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let rest = name[digits.endIndex...]
        guard (1...6).contains(digits.count), rest.starts(with: " - ".utf8) else { return false }
        let ending = rest.dropFirst(3).suffix(4)
        return ending.first == UInt8(ascii: ".") && ending.dropFirst().map { $0 | 0x20 } == Array("txt".utf8)
    }
}
