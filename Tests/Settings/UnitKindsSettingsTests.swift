import DeclaredSupport
import Foundation
import ReportingKit
import Testing

@testable import Settings

struct UnitKindsSettingsTests {
    private func settings(_ kinds: String) throws(SettingsErrors) -> Settings {
        try SettingsReader(modules: [LibraryModule()]).parse(
            "reporting_unit: \"21040\"\nkinds:\n" + kinds, file: "b.yaml", folder: URL(filePath: "/etc/baocaod"))
    }

    private func errors(_ kinds: String) -> [SettingsError] {
        do throws(SettingsErrors) {
            _ = try settings(kinds)
            return []
        } catch {
            return error.errors
        }
    }

    @Test func anOfficesOwnKindIsReadAndItsListMayNameIt() throws {
        let kinds = try settings(
            """
              cluster:
                level: 4
                words: [Cụm dân cư, liên gia]
                short: {cụm dân cư: [CDC]}
                level_name: cấp cụm
            """
        ).unitKinds
        let cluster = try #require(kinds["cluster"])
        #expect(cluster.level == 4 && !cluster.hasAuthority && !cluster.isListed)
        #expect(cluster.words.map(\.text) == ["cụm dân cư", "liên gia"])
        #expect(cluster.words.map(\.short) == [["CDC"], []])
        #expect(kinds.all.map(\.rawValue) == ["province", "district", "commune", "hamlet", "cluster", "office"])
        let row = UnitRegisterReaderTests.head + "c1,Cụm dân cư Bến Đá,cluster,21040,,,\n"
        #expect(try UnitRegisterReader.parse(row, file: "u.csv", kinds: kinds).map(\.kind) == [cluster])
    }

    @Test func aKindWithoutALevelIsOfBodies() throws {
        let kinds = try settings("  school: {words: [trường, điểm trường]}").unitKinds
        #expect(kinds["school"]?.isTerritorial == false)
    }

    @Test func aShippedKindTakesFurtherWordsAndNothingElse() throws {
        let hamlet = try #require(try settings("  hamlet: {words: [plei]}").unitKinds["hamlet"])
        #expect(hamlet.words.map(\.text).contains("plei") && hamlet.words.map(\.text).contains("thôn"))
        #expect(errors("  hamlet: {level: 5, words: [plei]}").map(\.key) == ["kinds.hamlet.level"])
    }

    @Test func aKindThatNobodyDeclaredIsAFaultThatSaysWhereToDeclareIt() {
        do throws(SettingsErrors) {
            _ = try UnitRegisterReader.parse(
                UnitRegisterReaderTests.head + "c1,Cụm dân cư Bến Đá,cluster,21040,,,\n", file: "u.csv")
            Issue.record("an unknown kind was taken")
        } catch {
            #expect(error.errors.map(\.line) == [2])
            #expect(error.errors[0].message == "\"cluster\" is no kind of unit")
            #expect(error.errors[0].hint?.contains("allowed: province, district, commune, hamlet, office") == true)
            #expect(error.errors[0].hint?.contains("\"kinds\" in the configuration") == true)
        }
    }

    @Test(arguments: [
        ("  cluster: {level: 4}", "kinds.cluster"), ("  cluster: {words: [cụm], level: 1}", "kinds.cluster.level"),
        ("  cluster: {words: [cụm], level: high}", "kinds.cluster.level"),
        ("  cluster: {words: [cụm], short: {cum: [C]}}", "kinds.cluster.short.cum"),
        ("  cluster: {words: [cụm], levl: 4}", "kinds.cluster.levl"), ("  \"Cụm\": {words: [cụm]}", "kinds.Cụm"),
        ("  cluster: {words: [cụm], authority: maybe}", "kinds.cluster.authority"),
    ])
    func faultsOfKindsAreNamedByTheirKeys(text: String, key: String) {
        #expect(errors(text).map(\.key) == [key])
    }
}
