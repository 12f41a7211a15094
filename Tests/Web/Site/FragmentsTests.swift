import Testing

@testable import Web

struct FragmentsTests {
    @Test func noMoreIsKeptThanTheLimit() {
        let fragments = Fragments(byteLimit: 1_000)
        for number in 0..<50 {
            let html = fragments.fragment("\(number)") { html in html.text(String(repeating: "a", count: number * 40)) }
            #expect(html.bytes.count == number * 40)
            #expect(fragments.byteCount <= 1_000)
        }
    }

    @Test func whatIsKeptIsNotMadeAgain() {
        let fragments = Fragments(byteLimit: 1_000)
        let first = fragments.fragment("a") { $0.text("một") }
        #expect(fragments.fragment("a") { $0.text("hai") }.bytes == first.bytes)
    }
}
