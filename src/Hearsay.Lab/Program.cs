return Hearsay.Lab.LabCommands.Create().Parse(args).Invoke();
