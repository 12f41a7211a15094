import DeclaredSupport
import Foundation
import Testing

@testable import Settings

struct MapSettingsTests {
    private func map(_ text: String) throws -> URL? {
        try SettingsReader(modules: [LibraryModule()]).parse(
            "reporting_unit: \"51\"\n" + text, file: "b.yaml", folder: URL(filePath: "/etc/baocaod/")
        ).map
    }

    @Test func theMapIsFoundBesideTheConfiguration() throws {
        #expect(try map("map: ban-do.geojson")?.path(percentEncoded: false) == "/etc/baocaod/ban-do.geojson")
        #expect(try map("map: /srv/ban-do.geojson")?.path(percentEncoded: false) == "/srv/ban-do.geojson")
    }

    @Test func withoutAMapUnitsAreTiles() throws { #expect(try map("") == nil) }
}
