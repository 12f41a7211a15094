import Messages
import YAMLReading

/// Rewrites the replaced keys of a configuration file, piece by piece, so that everything else of it stays byte for
/// byte: comments, order, quotes, ends of lines.
public struct SettingsMigration {
    public let replaced: [ReplacedKey]
    /// The file as it should be.
    public let text: String

    /// `settings` are those that were read from `former`.
    public init(_ former: String, settings: Settings) throws(SettingsErrors) {
        replaced = settings.replacedKeys
        var lines = former.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var faults: [SettingsError] = []
        // From the end of a line to its beginning, so that places before a change stay what they are.
        for piece in replaced.flatMap(\.rewritings).sorted(by: {
            ($0.place.line, $0.place.column) > ($1.place.line, $1.place.column)
        }) {
            guard lines.indices.contains(piece.place.line - 1),
                let line = Self.rewritten(lines[piece.place.line - 1], piece)
            else {
                faults.append(piece.place.error(.notRewritten(piece.former, as: piece.text), key: nil))
                continue
            }
            lines[piece.place.line - 1] = line
        }
        guard faults.isEmpty else { throw SettingsErrors(faults) }
        text = lines.joined(separator: "\n")
    }

    /// The line with the piece replaced; nil where something else is at its place.
    private static func rewritten(_ line: String, _ piece: ReplacedKey.Rewriting) -> String? {
        let scalars = line.unicodeScalars
        guard
            let start = scalars.index(scalars.startIndex, offsetBy: piece.place.column - 1, limitedBy: scalars.endIndex)
        else { return nil }
        let rest = String(scalars[start...])
        for quote in ["", "\"", "'"] where rest.hasPrefix(quote + piece.former + quote) {
            let after = rest.unicodeScalars.dropFirst((quote + piece.former + quote).unicodeScalars.count)
            return String(scalars[..<start]) + quote + piece.text + quote + String(after)
        }
        return nil
    }
}
