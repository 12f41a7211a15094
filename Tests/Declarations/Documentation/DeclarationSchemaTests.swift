import Foundation
import Testing

@testable import Declarations

struct DeclarationSchemaTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func theSchemaNamesTheKeysThatTheReaderKnows() throws {
        let schema = try object(DeclarationSchema.dataset.text)
        #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
        let properties = try #require(schema["properties"] as? [String: Any])
        #expect(Set(properties.keys) == Set(DatasetKeys.dataset.names))
        let fields = try #require(properties["fields"] as? [String: Any])
        let field = try #require(fields["additionalProperties"] as? [String: Any])
        #expect(Set(try #require(field["properties"] as? [String: Any]).keys) == Set(DatasetKeys.field.names))
        #expect(field["additionalProperties"] as? Bool == false)
    }

    @Test(arguments: [DeclarationSchema.dataset, .records, .report])
    func everyKeySaysWhatItMeans(schema: DeclarationSchema) throws {
        for (name, value) in try #require(try object(schema.text)["properties"] as? [String: Any]) {
            #expect(((value as? [String: Any])?["description"] as? String)?.isEmpty == false, "\(name)")
        }
    }
}
