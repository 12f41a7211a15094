import Files
import Foundation
import OfficeSupport
import ReportingKit
import Settings
import Store
import TestSupport
import Testing

@testable import Office
@testable import Service

/// Packages of issued periods with signatures, as offices above take them.
struct SignedPackageTests {
    private let district: PackedDistrict
    private let key: SigningKey

    init() throws {
        district = try PackedDistrict()
        key = try SigningKey.make()
    }

    private func province(_ keys: [PublicKey] = [], _ days: Validity = .always) throws -> TestOffice {
        try TestOffice(
            TestOffice.composition { settings in
                settings.reportingUnit = UnitCode("51")
                settings.packages.trust = keys.map { TrustedKey(unit: "524", key: $0, days: days) }
            })
    }

    /// What the newest file of an office was told.
    private func findings(_ office: TestOffice, _ state: FileState) throws -> [Finding] {
        let last = try #require(try office.store.entries(in: [state], limit: 1).first)
        return try office.store.findings().filter { $0.file == last.file }.map(\.finding)
    }

    private func taken(_ bytes: Data, _ office: TestOffice) throws -> [FindingKind] {
        #expect(try office.drop(bytes, as: "goi.zip").isTaken)
        return try findings(office, .accepted).map(\.kind)
    }

    private func defect(_ bytes: Data, _ office: TestOffice) throws -> SignatureDefect? {
        #expect(try office.drop(bytes, as: "\(UUID().uuidString).zip").isReturned)
        let found = try findings(office, .returned)
        #expect(found.count == 1 && found.allSatisfy { $0.severity == .error })
        #expect(try office.store.tables(within: district.table.period).isEmpty)
        guard case .filePackageSignature(let defect, let unit, _) = found.first?.kind else { return nil }
        #expect(unit == "Huyện Bình Sơn")
        return defect
    }

    /// What is in force in a store.
    private func stated(_ store: ReportStore) throws -> [[FieldName: SourcedValue]] {
        try store.tables(within: district.table.period).flatMap(\.rows).map(\.row.values)
    }

    /// The package with another signature file.
    private func resigned(_ package: PeriodPackage, _ signature: Data?) throws -> Data {
        try PackedDistrict.repacked(package) { name, bytes in
            name == PackageSignature.fileName ? signature : bytes
        }
    }

    // MARK: What is taken

    @Test func aSignedOneOfATrustedKeyIsTaken() throws {
        let package = try district.firstEdition(key)
        #expect(package.key == key.publicKey.fingerprint)
        #expect(
            try taken(package.bytes, province([key.publicKey]))
                == [.filePackageSigned(key: key.publicKey.fingerprint, unit: "Huyện Bình Sơn")])
        // The same edition, the same bytes.
        #expect(try district.packed(key).bytes == package.bytes)
    }

    @Test func oneOfSeveralTrustedKeysIsEnough() throws {
        let package = try district.firstEdition(key)
        #expect(try taken(package.bytes, province([SigningKey.make().publicKey, key.publicKey])).count == 1)
    }

    @Test func withoutTrustedKeysBothAreTakenAndTold() throws {
        let signed = try district.firstEdition(key)
        #expect(
            try taken(signed.bytes, province()) == [.filePackageSigned(key: key.publicKey.fingerprint, unit: nil)])
        let unsigned = try district.packed()
        #expect(unsigned.key == nil && unsigned.digest == signed.digest)
        #expect(try taken(unsigned.bytes, province()) == [.filePackageUnsigned])
    }

    @Test func keysOfOtherUnitsAskNothingOfThisOne() throws {
        let other = try TestOffice(
            TestOffice.composition { settings in
                settings.reportingUnit = UnitCode("51")
                settings.packages.trust = [TrustedKey(unit: "522", key: key.publicKey)]
            })
        #expect(try taken(district.firstEdition().bytes, other) == [.filePackageUnsigned])
    }

    private func archiving(_ key: SigningKey) throws -> ArchivingOffice {
        try ArchivingOffice { settings in
            settings.reportingUnit = UnitCode("51")
            settings.packages.trust = [TrustedKey(unit: "524", key: key.publicKey)]
        }
    }

    @Test func theReceiptNamesTheKey() async throws {
        let package = try district.firstEdition(key)
        let office = try archiving(key)
        let store = try office.open()
        try await office.drop([(package.name, package.bytes)], into: store)
        let folder = office.settings.places.receipts
        let receipts = try FileManager.default.contentsOfDirectory(atPath: folder)
        let text = try String(contentsOfFile: folder + "/" + #require(receipts.first), encoding: .utf8)
        #expect(text.contains("Gói số liệu có chữ ký số của Huyện Bình Sơn, khóa \(key.publicKey.fingerprint)."))
        try store.close()
    }

    @Test func aFigureIsFollowedToTheKeyOfItsPackage() async throws {
        let package = try district.firstEdition(key)
        let office = try archiving(key)
        let store = try office.open()
        try await office.drop([(package.name, package.bytes), ("bảng.csv", Data("không phải bảng".utf8))], into: store)
        let publisher = office.publisher(store)
        let figures = try #require(try publisher.model(district.table.period)).tracedFigures
        let figure = try #require(figures.first { $0.lineage.cells.contains { $0.file.name == package.name } })
        let told = try publisher.packages.signatures(of: figure.lineage)
        #expect(told.map(\.file.name) == [package.name])
        #expect(
            told.map(\.finding.kind)
                == [.filePackageSigned(key: key.publicKey.fingerprint, unit: "Huyện Bình Sơn")])
        try store.close()
    }

    // MARK: What is refused

    @Test func anUnsignedOneOfAUnitWithKeysGoesBack() throws {
        #expect(try defect(district.firstEdition().bytes, province([key.publicKey])) == .unsigned)
    }

    @Test func oneOfAnotherKeyGoesBack() throws {
        let package = try district.firstEdition(SigningKey.make())
        #expect(try defect(package.bytes, province([key.publicKey])) == .untrusted)
    }

    /// Test offices take files in July 2023.
    @Test func aKeyOutOfItsDaysDoesNotCount() throws {
        let package = try district.firstEdition(key)
        let (past, later) = (CalendarDate(iso: "2023-06-30"), CalendarDate(iso: "2024-01-01"))
        #expect(try defect(package.bytes, province([key.publicKey], Validity(until: past))) == .outOfTime)
        #expect(try defect(package.bytes, province([key.publicKey], Validity(from: later))) == .outOfTime)
        #expect(try taken(package.bytes, province([key.publicKey], Validity(from: past, until: later))).count == 1)
    }

    /// A manifest that fits its files and was changed after it was signed.
    @Test(arguments: [true, false])
    func aChangedManifestGoesBackWhetherTheKeyIsTrustedOrNot(isTrusted: Bool) throws {
        let package = try district.firstEdition(key)
        let changed = try PackedDistrict.repacked(package) { name, bytes in
            name == PackageManifest.fileName
                ? Data(
                    String(decoding: bytes, as: UTF8.self).replacing("\"edition\" : 1", with: "\"edition\" : 9").utf8)
                : bytes
        }
        #expect(try defect(changed, province(isTrusted ? [key.publicKey] : [])) == .invalid)
    }

    @Test func aSignatureOfAnotherPackageGoesBack() throws {
        let first = try district.firstEdition(key)
        let signature = try PackageSignature(of: Data("khác".utf8), by: key).json()
        #expect(try defect(resigned(first, signature), province()) == .invalid)
        #expect(try defect(resigned(first, signature), province([key.publicKey])) == .invalid)
        // Under the name of a trusted key.
        let forged = try #require(
            String(decoding: PackageSignature(of: manifest(first), by: SigningKey.make()).json(), as: UTF8.self)
                .replacing(/"public_key" : "[^"]*"/, with: "\"public_key\" : \"\(key.publicKey.base64)\"")
                .data(using: .utf8))
        #expect(try defect(resigned(first, forged), province([key.publicKey])) == .invalid)
    }

    private func manifest(_ package: PeriodPackage) throws -> Data {
        try #require(try ReceivedPackage(FileContent(package.bytes), limits: ReadingLimits())).manifestBytes
    }

    @Test func aSignatureFileThatIsNoneGoesBack() throws {
        let package = try district.firstEdition(key)
        let json = try String(decoding: PackageSignature(of: manifest(package), by: key).json(), as: UTF8.self)
        let cases: [(Data, SignatureDefect)] = [
            (Data(), .unreadable), (Data("{".utf8), .unreadable), (Data(count: 8 << 20), .unreadable),
            (Data((json + String(repeating: " ", count: PackageSignature.limit)).utf8), .unreadable),
            (Data(json.replacing("Ed25519", with: "RSA").utf8), .otherKind),
            (Data(json.replacing("==", with: "").utf8), .unreadable),
        ]
        for (signature, expected) in cases {
            for keys in [[], [key.publicKey]] {
                #expect(try defect(resigned(package, signature), province(keys)) == expected, "\(signature.count)")
            }
        }
    }

    @Test func aSecondSignatureGoesBack() throws {
        let package = try district.firstEdition(key)
        let signature = try PackageSignature(of: manifest(package), by: key).json()
        // No archive is written with one name twice: the second is renamed in the bytes.
        let placeholder = PackageSignature.fileName.replacing("signature", with: "signaturX")
        let twice = Data(
            try PackedDistrict.repacked(package, adding: [(placeholder, signature)]) { $1 }
                .replacing(Data(placeholder.utf8), with: Data(PackageSignature.fileName.utf8)))
        let others = try [PackageSignature.fileName.uppercased(), "x/" + PackageSignature.fileName].map { name in
            try PackedDistrict.repacked(package, adding: [(name, signature)]) { $1 }
        }
        for bytes in [twice] + others {
            let office = try province([key.publicKey])
            #expect(try office.drop(bytes, as: "hai.zip").isReturned)
            #expect(try findings(office, .returned).map(\.kind) == [.filePackage(defect: .changed)])
        }
    }

    @Test func withoutAKeyThatCountsALaterEditionChangesNothing() throws {
        let first = try district.firstEdition(key)
        let office = try province([key.publicKey])
        #expect(try office.drop(first.bytes, as: "1.zip").isTaken)
        let before = try stated(office.store)
        let second = try district.secondEdition(SigningKey.make())
        #expect(try office.drop(second.bytes, as: "2.zip", day: 10).isReturned)
        #expect(try stated(office.store) == before)
    }

    /// A key that counts no longer takes nothing from what was taken with it.
    @Test func aStoreIsBuiltAgainThoughTheKeyIsGone() async throws {
        let package = try district.firstEdition(key)
        let office = try archiving(key)
        let store = try office.open()
        try await office.drop([(package.name, package.bytes)], into: store)
        let before = try stated(store)
        #expect(!before.isEmpty)
        try store.close()
        try office.removeStore()
        var settings = office.settings
        settings.packages.trust = [TrustedKey(unit: "524", key: try SigningKey.make().publicKey)]
        let composition = try Composition(settings: settings, modules: TestOffice.modules)
        _ = try StoreRebuilding(composition).rebuild(now: Date())
        let again = try office.open()
        #expect(try stated(again) == before)
        try again.close()
    }
}
