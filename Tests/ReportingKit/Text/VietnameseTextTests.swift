import Foundation
import Testing

@testable import ReportingKit

struct VietnameseTextTests {
    @Test(arguments: [
        ("UBND\u{00A0}xã  Bình An ", "UBND xã Bình An"),
        ("\u{FEFF}STT\u{200B}", "STT"),
        ("Ðơn vị", "Đơn vị"),
        ("đươ\u{0323}c", "được"),
        ("một\nhai", "một hai"),
        ("", ""), ("  ", ""), ("a  b", "a b"),
    ])
    func cleaningKeepsWhatIsPrinted(raw: String, expected: String) {
        #expect(
            Array(VietnameseText.clean(raw).unicodeScalars)
                == Array(expected.precomposedStringWithCanonicalMapping.unicodeScalars))
    }

    @Test(arguments: [
        ("Bình Hoà", "Bình Hòa"), ("THỦY", "thuỷ"), ("Mỹ", "mĩ"), ("VB Nội tỉnh - có ký số", "vb nội tỉnh, có kí số"),
        ("HĐND&UBND", "HĐND và UBND"), ("nghiê\u{0323}p", "nghiệp"), ("Quý II", "quí ii"),
    ])
    func spellingsOfOneTextHaveOneKey(left: String, right: String) {
        #expect(VietnameseText.comparisonKey(left) == VietnameseText.comparisonKey(right))
    }

    @Test(arguments: [("Bình Thanh", "Bình Thạnh"), ("Sơn Hà", "Sơn Hạ"), ("Ba Tơ", "Ba Tô"), ("Đông", "Dông")])
    func differentNamesHaveDifferentKeys(left: String, right: String) {
        #expect(VietnameseText.comparisonKey(left) != VietnameseText.comparisonKey(right))
    }
}
