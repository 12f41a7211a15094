import OfficeSupport
import Office
import Foundation
import Settings
import TestSupport
import Testing

struct TemplateCheckTests {
    private func errors(templates: URL) throws -> [SettingsError] {
        let composition = try TestOffice.composition { $0.templates = templates }
        do throws(SettingsErrors) {
            try composition.checkTemplate()
            return []
        } catch {
            return error.errors
        }
    }

    @Test func theShippedTemplateIsSound() throws {
        try TestOffice.composition.get().checkTemplate()
    }

    @Test func aMissingTemplateIsNamedWithItsPath() throws {
        let folder = try TemporaryFolder("templates")
        let error = try #require(try errors(templates: folder.url).first)
        #expect(error.file == folder.url.appending(path: "bao-cao.docx").path(percentEncoded: false))
        #expect(error.message == "the template cannot be read: No such file or directory")
    }

    /// Configurations of former versions name `templates`; an upgrade of the package takes an unedited template out of
    /// it.
    @Test func oneThatAnUpgradeTookAwayGivesWayToTheOneThatShips() throws {
        try TestOffice.composition { $0.templates = $0.formerTemplates }.checkTemplate()
    }

    @Test func aTemplateThatIsNoWordFileIsAFault() throws {
        let folder = try TemporaryFolder("templates")
        try Data("no Word file".utf8).write(to: folder.url.appending(path: "bao-cao.docx"))
        #expect(try errors(templates: folder.url).count == 1)
    }
}
