import Foundation

/// JSON on standard output as scripts like it: stable order of keys, snake case, ISO dates.
enum JSONOutput {
    static func print(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        encoder.keyEncodingStrategy = .convertToSnakeCase
        CommandOutput.standard.line(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
