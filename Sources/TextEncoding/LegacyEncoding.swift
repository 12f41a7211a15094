import Foundation
import ReportingKit

/// The single-byte encodings that Vietnamese files still come in.
package enum LegacyEncoding: CaseIterable, Sendable {
    case windows1258, tcvn3, vni, windows1252

    /// As administrators and officers know it.
    package var name: String {
        switch self {
        case .windows1258: "Windows-1258"
        case .tcvn3: "TCVN3 (ABC)"
        case .vni: "VNI-Windows"
        case .windows1252: "Windows-1252"
        }
    }

    /// The text in NFC. Never fails: what an encoding leaves open is read as Windows-1252 does, and shows in the score.
    package func decode(_ bytes: some Sequence<UInt8>) -> String {
        switch self {
        case .windows1252: Self.decode(bytes, by: Self.latin)
        case .windows1258: VietnameseText.composed(Self.decode(bytes, by: Self.combining))
        case .tcvn3: Self.restoringCapitals(Self.decode(bytes, by: Self.abc))
        case .vni: Self.decodeVNI(bytes)
        }
    }

    private static let latin = scalars(upperHalf: CodePages.windows1252)
    private static let combining = scalars(upperHalf: CodePages.windows1258)
    private static let abc: [Unicode.Scalar] = {
        var table = latin
        for (byte, letter) in TCVN3Table.letters { table[Int(byte)] = letter }
        return table
    }()

    /// All 256 bytes of a code page.
    static func scalars(upperHalf: [UInt16]) -> [Unicode.Scalar] {
        (UInt8.min..<0x80).map { Unicode.Scalar($0) } + upperHalf.map { Unicode.Scalar($0) ?? "\u{FFFD}" }
    }

    private static func decode(_ bytes: some Sequence<UInt8>, by table: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(table[Int(byte)]) }
        return String(text)
    }

    // MARK: VNI

    private static let vniSingle: [UInt8: Unicode.Scalar] =
        Dictionary(uniqueKeysWithValues: VNITable.single.map { ($0.byte, $0.letter) })
    private static let vniPairs: [UInt16: Unicode.Scalar] =
        Dictionary(uniqueKeysWithValues: VNITable.pairs.map { (UInt16($0.base) << 8 | UInt16($0.mark), $0.letter) })

    private static func decodeVNI(_ bytes: some Sequence<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        var held: UInt8?
        for byte in bytes {
            if let base = held {
                if byte >= 0x80, let letter = vniPairs[UInt16(base) << 8 | UInt16(byte)] {
                    text.append(letter)
                    held = nil
                    continue
                }
                text.append(vniSingle[base] ?? latin[Int(base)])
            }
            held = byte
        }
        if let base = held { text.append(vniSingle[base] ?? latin[Int(base)]) }
        return String(text)
    }

    // MARK: TCVN3

    /// TCVN3 has toned capitals only through its fonts: "TæNG" is typed for "TỔNG". A word whose plain letters are
    /// two or more capitals was meant in capitals.
    private static func restoringCapitals(_ text: String) -> String {
        // Appending scalars by the word would copy all of the text each time; a string grows in place.
        var result = ""
        var word = ""
        var capitals = 0
        var smalls = 0
        func flush() {
            result += capitals >= 2 && smalls == 0 ? word.uppercased() : word
            word = ""
            capitals = 0
            smalls = 0
        }
        for scalar in text.unicodeScalars {
            guard scalar.properties.isAlphabetic else {
                flush()
                result.unicodeScalars.append(scalar)
                continue
            }
            if scalar.isASCII {
                if scalar.properties.isUppercase { capitals += 1 } else { smalls += 1 }
            }
            word.unicodeScalars.append(scalar)
        }
        flush()
        return result
    }
}
