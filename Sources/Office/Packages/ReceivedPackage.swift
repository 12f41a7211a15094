import Archive
import Files
import Foundation
import Intake
import ReportingKit

/// A package of a unit below as it came: whole, and as its manifest says.
///
/// It is read in memory, within the limits for archives; nothing of it is written to the disk under a name that it
/// gives.
struct ReceivedPackage {
    struct Fault: Error, Equatable {
        let kind: PackageDefect

        init(_ kind: PackageDefect) { self.kind = kind }
    }

    let manifest: PackageManifest
    /// As it came, which is what is signed.
    let manifestBytes: Data
    /// Nil where there is none.
    let signature: Result<PackageSignature, PackageSignature.Fault>?
    let figures: PackageFigures
    /// `lineage.json`, which is read when somebody asks where a figure comes from.
    let lineage: Data

    /// More files than any package has, and more bytes than its manifest has.
    private static let (fileLimit, manifestLimit) = (2_000, 1 << 20)

    /// Whether it is called one by its contents: damaged ones are, too.
    static func isOne(_ content: FileContent, limits: ReadingLimits) -> Bool {
        do throws(ReadingError) {
            return try archive(content, limits)?.entryNames.contains(PackageManifest.fileName) ?? false
        } catch {
            return false
        }
    }

    private static func archive(_ content: FileContent, _ limits: ReadingLimits) throws(ReadingError) -> Archive? {
        let bytes: Data
        do { bytes = try content.whole() } catch { return nil }
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
        return try Archive(content, whole: bytes, format: .xlsx, limits: limits, isDocument: false)
    }

    /// Nil for what is no package; of an archive that does not open the name of a manifest tells.
    init?(_ content: FileContent, limits: ReadingLimits) throws(Fault) {
        do {
            guard let archive = try Self.archive(content, limits),
                archive.entryNames.contains(PackageManifest.fileName)
            else { return nil }
            try self.init(archive)
        } catch is ReadingError where !Self.namesManifest(content) {
            return nil
        } catch let fault as Fault {
            throw fault
        } catch ReadingError.limit {
            throw Fault(.tooLarge)
        } catch {
            throw Fault(.changed)
        }
    }

    /// Names stand in an archive as they are.
    private static func namesManifest(_ content: FileContent) -> Bool {
        do throws(FileContent.Fault) {
            return try content.whole().firstRange(of: Data(PackageManifest.fileName.utf8)) != nil
        } catch {
            return false
        }
    }

    private init(_ archive: Archive) throws {
        let names = archive.entryNames
        guard names.count <= Self.fileLimit, Set(names).count == names.count else { throw Fault(.changed) }
        let json = try archive.bytes(of: PackageManifest.fileName)
        guard json.count <= Self.manifestLimit else { throw Fault(.tooLarge) }
        struct Version: Decodable { let version: Int }
        guard try JSONDecoder().decode(Version.self, from: json).version == PackageManifest.current else {
            throw Fault(.version)
        }
        manifest = try JSONDecoder().decode(PackageManifest.self, from: json)
        manifestBytes = json
        signature = try Self.signature(archive)
        let listed = Set(manifest.files.map(\.path))
        guard listed.isSubset(of: names), listed.contains(PackageFigures.fileName),
            listed.contains(PeriodPackage.lineageName)
        else { throw Fault(.incomplete) }
        let others = Set(names).subtracting(listed)
        guard listed.count == manifest.files.count, !listed.contains(PackageSignature.fileName),
            others.subtracting([PackageSignature.fileName]) == [PackageManifest.fileName]
        else { throw Fault(.changed) }
        var contents: [String: Data] = [:]
        for part in manifest.files {
            let bytes = try archive.bytes(of: part.path)
            guard bytes.count == part.bytes, ContentHash(of: Array(bytes)) == part.sha256 else { throw Fault(.changed) }
            if !part.path.hasPrefix("tables/") { contents[part.path] = bytes }
        }
        guard let csv = contents[PackageFigures.fileName], let figures = PackageFigures(csv: csv) else {
            throw Fault(.changed)
        }
        self.figures = figures
        lineage = contents[PeriodPackage.lineageName] ?? Data()
    }

    private static func signature(
        _ archive: Archive
    ) throws(ReadingError) -> Result<PackageSignature, PackageSignature.Fault>? {
        guard archive.entryNames.contains(PackageSignature.fileName) else { return nil }
        let tooLarge = Result<PackageSignature, PackageSignature.Fault>.failure(PackageSignature.Fault(.unreadable))
        do {
            // What is larger than its entry says is not read.
            guard try archive.open(PackageSignature.fileName).declaredSize <= PackageSignature.limit else {
                return tooLarge
            }
        } catch .limit {
            return tooLarge
        }
        let json = try archive.bytes(of: PackageSignature.fileName)
        do throws(PackageSignature.Fault) { return .success(try PackageSignature(json: json)) } catch {
            return .failure(error)
        }
    }
}
