import Foundation
import ReportingKit

/// Text that is Unicode by form but was made by reading another encoding wrongly.
///
/// Two ways are known: UTF-8 read as a code page ("Há»™ tá»‹ch"), and text typed in a Vietnamese font of the time
/// before Unicode, whose bytes every program takes for Windows-1252 ("UBND x· B×nh Th¹nh", "Thò traán Chaâu OÅ").
struct MisreadText {
    private let text: String

    init(_ text: String) { self.text = text }

    /// What was meant and the encoding it was in; nil when the text is best left as it stands.
    var mended: (text: String, encoding: String)? {
        if let repaired = DoubleEncoding.repaired(text) { return (repaired, "UTF-8") }
        guard text.utf8.contains(where: { $0 >= 0x80 }), let bytes = DoubleEncoding.windows1252.bytes(of: text),
            case .certain(let encoding) = LegacyDetection.detect(in: bytes), encoding != .windows1252
        else { return nil }
        return (encoding.decode(bytes), encoding.name)
    }
}
