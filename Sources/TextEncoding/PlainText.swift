import Foundation
import ReportingKit

/// A file that is nothing but text.
package enum PlainText {
    /// The text, whatever Notepad or another editor saved it as; nil where the bytes are no text.
    package static func decoded(_ bytes: Data) -> String? {
        do {
            let text = String(decoding: try TextDecoder(format: .delimited).decode(bytes).utf8, as: UTF8.self)
            return text.unicodeScalars.contains(where: isControl) ? nil : text
        } catch {
            // Bytes of no known encoding are no text.
            return nil
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && !["\t", "\n", "\r", "\u{0C}"].contains(scalar)
    }
}
