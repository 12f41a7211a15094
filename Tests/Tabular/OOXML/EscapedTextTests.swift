import Testing

@testable import Tabular

struct EscapedTextTests {
    @Test(arguments: [
        ("Bình An", "Bình An"), ("a_x000D_\nb", "a\r\nb"), ("_x005F_x000D_", "_x000D_"), ("_x0041__x0042_", "AB"),
        ("_xD83D__xDE00_!", "😀!"), ("_x00e1_", "á"), ("_x00G1_", "_x00G1_"), ("_x000D", "_x000D"), ("", ""),
        ("so_xa", "so_xa"), ("__x0041_", "_A"),
    ])
    func escapesAreDecodedOnce(raw: String, text: String) {
        #expect(EscapedText.decode(Array(raw.utf8)) == text)
    }
}
