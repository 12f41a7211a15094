import Serving
import Testing

struct QueryItemsTests {
    @Test func itemsAreDecoded() {
        let items = QueryItems(encoded: "a=1+2&b=%E1%BB%87&a=3&flag")
        #expect(items["a"] == "1 2")
        #expect(items.all("a") == ["1 2", "3"])
        #expect(items["b"] == "ệ")
        #expect(items["flag"] == "")
    }

    @Test func ofCountlessItemsTheFirstAreKept() {
        let text = (0..<30_000).map { "a\($0)=\($0)" }.joined(separator: "&")
        let items = QueryItems(encoded: text)
        #expect(items.names.count == 20_000)
        #expect(items["a19999"] == "19999")
        #expect(items["a20000"] == nil)
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%FF", "a=%00", "%C3=1"])
    func whatIsWronglyEncodedIsLeftOut(text: String) {
        #expect(QueryItems(encoded: text).names.isEmpty)
    }
}
