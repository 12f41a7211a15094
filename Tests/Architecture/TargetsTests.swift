import Foundation
import Testing

/// The targets and the document that draws them.
struct TargetsTests {
    private let manifest: Manifest

    init() throws { manifest = try Manifest() }

    @Test func everyTargetOfSourcesIsFound() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            at: Manifest.project.appending(path: "Sources"), includingPropertiesForKeys: nil)
        // Libraries of C, and the tool that embeds declarations.
        let own = folders.map(\.lastPathComponent).filter {
            $0.wholeMatch(of: /C[A-Z].*/) == nil && $0 != "EmbedDeclarations" && !$0.hasPrefix(".")
        }
        let names = manifest.targets.map(\.name)
        for name in own where name != "Formats" { #expect(names.contains(name), "\(name) is no target") }
        #expect(names.count > 15)
    }

    @Test func aTargetDependsOnTargetsBelowItOnly() {
        let order = Dictionary(uniqueKeysWithValues: manifest.targets.enumerated().map { ($1.name, $0) })
        for target in manifest.targets {
            for dependency in target.dependencies {
                #expect(
                    order[dependency, default: -1] > order[target.name, default: -1],
                    "\(target.name) stands below \(dependency), which it needs")
            }
        }
    }

    /// The store is one over two engines: what belongs to one of them stays there.
    @Test func theDatabaseLibrariesAreKnownToTheirEnginesAlone() throws {
        for (module, folder) in [("GRDB", "Sources/Store/SQLite/"), ("CPostgres", "Sources/PostgresEngine/")] {
            for place in ["Sources", "Tests"] {
                let files = FileManager.default.enumerator(atPath: Manifest.project.appending(path: place).path)
                while let name = files?.nextObject() as? String {
                    let path = "\(place)/\(name)"
                    guard path.hasSuffix(".swift"), !path.hasPrefix(folder) else { continue }
                    let text = try String(contentsOf: Manifest.project.appending(path: path), encoding: .utf8)
                    let imports = text.split(separator: "\n").filter { $0.hasPrefix("import \(module)") }
                    #expect(imports.isEmpty, "\(path) imports \(module)")
                }
            }
        }
    }

    /// `WRITE_DOCUMENTS=1` writes the diagram instead of comparing it.
    @Test func theArchitectureDocumentDrawsTheTargetsAsTheyAre() throws {
        let file = Manifest.project.appending(path: "docs/explanation/architecture.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: "```mermaid\nflowchart TD\n"))
        let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
        if ProcessInfo.processInfo.environment["WRITE_DOCUMENTS"] == "1" {
            try text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: manifest.mermaid)
                .write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(String(text[start.lowerBound..<end.upperBound]) == manifest.mermaid, "make diagram writes it")
        }
    }
}
