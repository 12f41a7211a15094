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

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%FF", "a=%00", "%C3=1"])
    func whatIsWronglyEncodedIsLeftOut(text: String) {
        #expect(QueryItems(encoded: text).names.isEmpty)
    }
}
