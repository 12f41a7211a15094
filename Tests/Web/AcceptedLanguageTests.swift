import Messages
import Serving
import Testing

@testable import Web

struct AcceptedLanguageTests {
    @Test(arguments: [
        ("en-US,en;q=0.9,vi;q=0.8", MessageCatalogue.Language.en), ("vi-VN, en;q=0.5", .vi), ("fr", .vi),
        ("en;q=0, vi;q=0.1", .vi), ("", .vi), (";;q=,", .vi),
    ])
    func theLanguageIsTheFirstOfTheTwo(header: String, language: MessageCatalogue.Language) {
        let request = WebRequest(method: .get, path: "/", headers: ["accept-language": header])
        #expect(AcceptedLanguage.of(request, otherwise: .vi) == language)
    }
}
