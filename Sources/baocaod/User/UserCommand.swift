import ArgumentParser
import Foundation
import Messages
import ReportingKit
import Settings
import Web

struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "The users of the page, for an office that has no directory of its people.",
        discussion: """
            Users are kept in the state folder, of each password only what scrypt makes of it. Where a web server in front of the page \
            says who signed in, roles are in the configuration instead (roles:), and no users are needed here.
            """,
        subcommands: [UserAddCommand.self, UserListCommand.self, UserPasswordCommand.self, UserRemoveCommand.self])
}

/// Where users are kept.
struct UserPlace: ParsableArguments {
    @Option(
        help: "The output folder of batch. Without it: the service's store.", completion: .directory)
    var output: String?

    @OptionGroup var options: ConfigurationOptions

    func settings() throws -> Settings {
        output == nil ? try options.settingsOfService() : try options.settings()
    }

    func file(_ settings: Settings) -> UserFile { UserFile(in: StoreOptions.pageFolder(settings, output: output)) }
}

/// How the password is said.
struct PasswordOptions: ParsableArguments {
    @Flag(help: "Make a password and print it.")
    var generate = false

    @Flag(help: "Read the password from standard input, one line.")
    var passwordStdin = false

    /// What is typed twice on the terminal unless an option says otherwise.
    func read(for account: String) throws -> String {
        let texts = CommandTexts.ofConfiguration
        if generate { return Password.random() }
        let password: String
        if passwordStdin {
            password = readLine(strippingNewline: true) ?? ""
        } else {
            guard isatty(STDIN_FILENO) == 1 else { throw CommandFailure(CommandTexts.passwordNeedsTerminal) }
            password = SecretLine.read(texts.passwordPrompt(account))
            guard SecretLine.read(texts.passwordAgain) == password else {
                throw CommandFailure(CommandTexts.passwordsDiffer)
            }
        }
        guard Password.isAcceptable(password) else {
            throw CommandFailure(CommandTexts.passwordTooShort(Password.shortest))
        }
        return password
    }
}

struct UserAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a user.",
        discussion:
            "Example: baocaod user add lan --role officer --unit 21064 --full-name \"Lê Thị Lan\"")

    @Argument(help: "What he or she signs in with: small letters, digits and . _ - @ +")
    var account: String

    @Option(help: "officer, editor, leader or administrator; several may be given.")
    var role: [OfficeRole] = [.officer]

    @Option(help: "The code of a unit that the officer reports for, or all; several may be given.")
    var unit: [String] = []

    @Option(help: "A drop folder that the officer may use, inbox or a module; several may be given. Without it: all.")
    var folder: [String] = []

    @Option(help: "The name as documents print it.")
    var fullName: String?

    @OptionGroup var password: PasswordOptions
    @OptionGroup var place: UserPlace

    func run() throws {
        try CommandFailure.reporting {
            let settings = try place.settings()
            guard AccountName.isValid(account) else { throw CommandFailure(CommandTexts.accountFaulty(account)) }
            let units = try units(settings)
            let word = try password.read(for: account)
            let user = try LocalUser(
                account: account, name: fullName ?? account, roles: Set(role), units: units,
                folders: try folders(settings),
                password: word)
            try place.file(settings).change { users in
                guard users[account] == nil else { throw CommandFailure(CommandTexts.accountTaken(account)) }
                users[account] = user
            }
            let texts = CommandTexts.ofConfiguration
            print(texts.userAdded(account))
            if password.generate { print(texts.password(word)) }
        }
    }

    /// Officers see their units; everybody else the whole office.
    private func units(_ settings: Settings) throws -> Set<UnitCode>? {
        guard role == [.officer] || !unit.isEmpty else { return nil }
        guard !unit.isEmpty else { throw CommandFailure(CommandTexts.unitNeeded) }
        if unit == ["all"] { return nil }
        let register = UnitRegister.around(
            settings.reportingUnit, adding: try UnitRegisterReader.read(settings.unitFiles, kinds: settings.unitKinds))
        for code in unit where !register.units.contains(where: { $0.code.rawValue == code }) {
            throw CommandFailure(CommandTexts.noUnitCoded(code))
        }
        return Set(unit.map { UnitCode($0) })
    }

    private func folders(_ settings: Settings) throws -> Set<String>? {
        guard !folder.isEmpty else { return nil }
        let known = ["inbox"] + settings.modules(of: EnabledModules.all).map(\.id.rawValue)
        for name in folder where !known.contains(name) {
            throw CommandFailure(
                CommandTexts.noDropFolder(name, nearest: NearestName.of(name, among: known), known: known))
        }
        return Set(folder)
    }
}

struct UserListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the users.")

    @OptionGroup var place: UserPlace

    func run() throws {
        try CommandFailure.reporting {
            let texts = CommandTexts.ofConfiguration
            let users = try place.file(place.settings()).users().values.sorted { $0.account < $1.account }
            if users.isEmpty { print(texts.noUsers) }
            for user in users {
                print(
                    texts.user(
                        user.account, name: user.name, roles: user.roles.map(\.rawValue).sorted(),
                        units: user.units.map { $0.map(\.rawValue).sorted() }, folders: user.folders?.sorted()))
            }
        }
    }
}

struct UserPasswordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Set a user's password; who is signed in with the former one has to sign in again.")

    @Argument(help: "The user's account.")
    var account: String

    @OptionGroup var password: PasswordOptions
    @OptionGroup var place: UserPlace

    func run() throws {
        try CommandFailure.reporting {
            let settings = try place.settings()
            let known = try place.file(settings).users().keys.sorted()
            guard known.contains(account) else {
                throw CommandFailure(CommandTexts.noSuchUser(account, nearest: NearestName.of(account, among: known)))
            }
            let word = try password.read(for: account)
            try place.file(settings).change { users in
                guard users[account] != nil else {
                    throw CommandFailure(CommandTexts.noSuchUser(account, nearest: nil))
                }
                try users[account]?.set(password: word)
            }
            let texts = CommandTexts.ofConfiguration
            print(texts.passwordSet(account))
            if password.generate { print(texts.password(word)) }
        }
    }
}

struct UserRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a user; who is signed in is signed out.")

    @Argument(help: "The user's account.")
    var account: String

    @OptionGroup var place: UserPlace

    func run() throws {
        try CommandFailure.reporting {
            try place.file(place.settings()).change { users in
                guard users.removeValue(forKey: account) != nil else {
                    throw CommandFailure(
                        CommandTexts.noSuchUser(account, nearest: NearestName.of(account, among: users.keys.sorted())))
                }
            }
            print(CommandTexts.ofConfiguration.userRemoved(account))
        }
    }
}

extension OfficeRole: ExpressibleByArgument {}
