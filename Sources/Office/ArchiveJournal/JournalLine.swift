import Foundation
import Intake

/// One line of the archive's journal: `{"sum":"<16 digits>","event":{…}}`. The sum is the beginning of the SHA-256 of
/// the event's bytes.
enum JournalLine {
    private static let start = Array(#"{"sum":""#.utf8)
    private static let middle = Array(#"","event":"#.utf8)
    private static let sumLength = 16

    static func encoded(_ event: JournalEvent) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let content = Array(try encoder.encode(event))
        return start + sum(content) + middle + content + Array("}\n".utf8)
    }

    /// Nil for a line that is torn or was changed. `line` is without its end.
    static func decoded(_ line: some RandomAccessCollection<UInt8>) -> JournalEvent? {
        let line = Array(line)
        let head = start.count + sumLength + middle.count
        guard line.count > head, line.starts(with: start), line.last == UInt8(ascii: "}") else { return nil }
        let content = Array(line[head..<(line.count - 1)])
        guard line[start.count...].starts(with: sum(content)),
            line[(start.count + sumLength)...].starts(with: middle)
        else { return nil }
        // The sum says that the program wrote it. One that this version cannot read is a newer one's.
        let event = Result { try JSONDecoder().decode(JournalEvent.self, from: Data(content)) }
        return switch event {
        case .success(let event): event
        case .failure: .unknown(kind: "unreadable")
        }
    }

    private static func sum(_ content: [UInt8]) -> [UInt8] {
        Array(ContentHash(of: content).text.utf8.prefix(sumLength))
    }
}
