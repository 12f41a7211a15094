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

    /// Editors find the schema by a file's first line, also that of drafts.
    @Test func everyDeclarationThatShipsNamesItsSchema() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        var count = 0
        for folder in ["Plugins", "config/reports"] {
            let files = try #require(
                FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil))
            for case let file as URL in files
            where file.pathExtension == "yaml" && file.lastPathComponent != "module.yaml" {
                let text = try String(contentsOf: file, encoding: .utf8)
                let kind = ["dataset", "records", "report"].first { text.contains("\n\($0): ") }
                let line = "# yaml-language-server: $schema=/usr/share/baocaod/schema/\(try #require(kind)).json\n"
                #expect(text.hasPrefix(line), "\(file.lastPathComponent)")
                count += 1
            }
        }
        #expect(count > 20)
    }

    @Test(arguments: [
        (DeclarationSchema.dataset, DatasetKeys.dataset), (.records, RecordKeys.file), (.report, ReportKeys.report),
    ])
    func theSchemaIsThatOfTheReadersKeys(schema: DeclarationSchema, table: KeyTable) throws {
        let properties = try #require(try object(schema.text)["properties"] as? [String: Any])
        #expect(Set(properties.keys) == Set(table.names))
        #expect(try object(schema.text)["additionalProperties"] as? Bool == false)
    }
}
