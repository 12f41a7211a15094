import Foundation
import ReportingKit
import Settings

/// The configuration file of an office as it begins, every key explained.
struct ConfigurationText {
    private let choices: OfficeChoices
    private let head: Letterhead
    private let folders: OfficeFolders
    private let modules: [any ProcessorModule]

    /// `modules` are those of the build.
    init(_ choices: OfficeChoices, _ head: Letterhead, _ folders: OfficeFolders, modules: [any ProcessorModule]) {
        self.choices = choices
        self.head = head
        self.folders = folders
        self.modules = modules
    }

    var text: String { [units, report, teaching, places].joined(separator: "\n") }

    private var units: String {
        let issuer =
            choices.issuer.map { "issuer: \(Self.quoted($0.rawValue))" } ?? "# issuer: \"\(choices.territory.code).01\""
        return """
            # baocaod: configuration. Check it with: baocaod config check --config FILE
            # Made by baocaod init for \(Self.comment(choices)). Relative paths start from this file's folder.

            # The territory of the report, by its code in the unit register: baocaod units search NAME.
            reporting_unit: \(Self.quoted(choices.reportingUnit.rawValue))

            # The body that signs, where it is not the reporting unit itself: a department, a centre, by its code.
            \(issuer)

            # Language of everything that officers and those at the terminal read: vi or en; of the journal's lines about files and reports.
            language: vi
            # log_language: en

            # Processor modules, in no particular order. `baocaod modules` lists those of this build.
            modules:
            \(Self.list(modules.map(\.id.rawValue), "  ", isQuoted: false))

            # Units of the office's own, departments or villages: code,name,kind,parent,valid_from,valid_to,aliases.
            # All provinces, districts and communes of the country are part of the program.
            units:
              - \(folders.unitList)

            # The reports that the office makes, of those in /usr/share/baocaod/reports and in reports beside this file.
            # Their Word templates are edited in copies: reports/chuyen-doi-so/bao-cao.docx. What is said of one wins over keys of "report".
            # Without the key: chuyen-doi-so, with everything that is declared.
            \(choices.reports == [.digitalTransformation] ? "# " : "")reports: [\(choices.reports.map(\.rawValue).joined(separator: ", "))]

            """
    }

    private var report: String {
        """
        # What the first and the last page of the report say.
        report:
          superior_body: \(Self.quoted(head.superiorBody))
          # A list is printed on several lines.
          issuing_body: [\(head.issuingBody.map(Self.quoted).joined(separator: ", "))]
          # Before the date. A territory named after a person, an event or a number is written with its kind: "Phường 1".
          place: \(Self.quoted(head.place))
          number_symbol: \(Self.quoted(head.numberSymbol))
          draft: true
          # The program under which the report is made; where it changes: [{ text: "…", until: 2026-12-31 }, { text: "…", from: 2027-01-01 }].
          legal_basis: \(Self.quoted(choices.legalBasis ?? head.legalBasis))
          # The address of the office's pages, as sentences about them name it; it may change in the same way.
          website: \(Self.quoted(choices.website ?? ""))
          addressees:
        \(Self.list(head.addressees, "    "))
          recipients:
        \(Self.list(head.recipients, "    "))
          signer_powers:
        \(Self.list(head.signerPowers, "    "))
          signer_name: ""
          # How many days after a period's end its data are due.
          due_days: 10
          # The day of the month on which periods close, where that is not the last: quý III from 15/06 to 14/09.
          # closing_day: 14
          # The same for single datasets; last: with the month.
          # closing_days: {digitization: last}
          # The tables of the communes below: sent (the files sent for them), or derived from the whole territory's table.
          subordinates: sent

        # Days besides Saturdays and Sundays on which nobody works: a deadline moves behind them.
        # holidays: ["2026-09-02", "2027-02-05..2027-02-11"]

        """
    }

    private var teaching: String {
        """
        # Further headings by which columns are known: dataset, field, list of labels.
        # headers:
        #   documents:
        #     incoming_total: ["Tổng VB đến trong kỳ"]

        # Further words of categories in exports of dossiers: export, column, category, list of words.
        # words:
        #   online_dossiers:
        #     level:
        #       full: ["Toàn trình mức 4"]

        # How systems name units, with the unit's own name marked.
        # unit_names: ["Bộ phận TN&TKQ {unit}"]

        # Further spellings of units: code, list of spellings.
        # unit_aliases:
        #   "21064": ["Bình An mới"]

        # Relations between fields to check besides the modules' own. severity: error, warning or notice.
        # rules:
        #   - dataset: digitization
        #     rule: settled <= received
        #     severity: warning

        # Whom officers ask, as receipts and explanations say: for everybody, for single units or for single datasets.
        # contacts:
        #   - name: "Văn phòng"
        #     telephone: "0255 3822 123"
        #   - name: "Tổ số hóa"
        #     telephone: "0255 3822 124"
        #     datasets: [digitization]

        # Packages of issued periods: the key that signs those of this office (baocaod package key), and the keys of units below.
        # packages:
        #   key: credentials/package-key
        #   trust:
        #     - unit: "21064"
        #       key: "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="

        # The outlines of the units as GeoJSON, for the map of the page; without it units are tiles.
        # map: ban-do.geojson

        # Figures of the service for a monitor, written when something changes, for node-exporter's textfile collector.
        # metrics_file: /var/lib/prometheus/node-exporter/baocaod.prom

        """
    }

    private var places: String {
        """
        # Where the daemon finds and leaves files. `batch` takes its folders from the command line.
        # A folder outside of /srv/baocaod needs ReadWritePaths= in the unit, see baocaod(8).
        folders:
          inbox: \(folders.folder(OfficeFolders.inbox))
          modules:
        \(modules.map { "    \($0.id): \(folders.folder(of: $0))" }.joined(separator: "\n"))
          # What came of their files: Giay nhan, Da tra lai, Da xu ly. Without it: receipts and returned in the output folder.
          answers: \(folders.folder(OfficeFolders.answers))
          output: \(folders.folder("output"))
          state: \(folders.state)
          # Whose members drop files and fetch what comes back; baocaod folders gives the folders to it.
          \(choices.group == FolderSettings.usualGroup ? "# " : "")group: \(choices.group)
          # How long a file must stay unchanged before it is taken. One that was seen whole, closed by its writer or renamed in, is taken after
          # 0.1 s; one whose writer was never seen to close it waits 15 times as long.
          quiet_time: 2s
          # For folders on network mounts, from which the kernel reports nothing: how often they are scanned.
          # rescan: 5m
          # The same for some of them only:
          # rescan:
          #   documents: 5m

        # limits:
        #   file_bytes: 512MiB
        #   inflated_bytes: 2GiB
        #   cells: 40000000

        """
    }

    private static func comment(_ choices: OfficeChoices) -> String {
        let territory = "\(choices.territory.name) (\(choices.territory.code))"
        return switch choices.body {
        case .committee: territory
        case .office(let office): "\(office.name), on \(territory)"
        case .divisions(let office): "\(office.name), \(territory)"
        }
    }

    private static func list(_ items: [String], _ indent: String, isQuoted: Bool = true) -> String {
        items.map { "\(indent)- \(isQuoted ? quoted($0) : $0)" }.joined(separator: "\n")
    }

    /// A double-quoted scalar of YAML.
    static func quoted(_ text: String) -> String {
        "\""
            + VietnameseText.clean(text).replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(
                of: "\"", with: "\\\"") + "\""
    }
}
