import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Clock, clocksOf } from '../clocks/index.ts'
import { Department, loadDepartment, loadStaffMember, StaffMember } from '../organization/index.ts'
import type { RequestContext } from '../shared/context.ts'
import type { ComplaintServices } from './complaint-services.ts'
import { Complaint } from './complaint.graphql.ts'
import { complaintLoader } from './complaint.loader.ts'
import { DepartmentTask } from './department-task.graphql.ts'

@Resolver(() => DepartmentTask)
export class DepartmentTaskResolver {
  readonly #services: ComplaintServices

  constructor(services: ComplaintServices) {
    this.#services = services
  }

  @FieldResolver(() => Complaint, { description: 'The case.' })
  complaint(@Root() { row }: DepartmentTask, @Ctx() context: RequestContext): Promise<Complaint | undefined> {
    return complaintLoader(this.#services, context).load(row.complaint_id)
  }

  @FieldResolver(() => Department, { description: 'Who is asked.' })
  department(@Root() { row }: DepartmentTask, @Ctx() context: RequestContext): Promise<Department | undefined> {
    return loadDepartment(context, row.department_id)
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: 'Person the department named for it.' })
  async liaison(@Root() { row }: DepartmentTask, @Ctx() context: RequestContext): Promise<StaffMember | null> {
    return row.liaison_id === null ? null : (await loadStaffMember(context, row.liaison_id)) ?? null
  }

  @FieldResolver(() => [Clock], { description: 'Clocks of the answer, in order of start.' })
  async clocks(@Root() { row }: DepartmentTask, @Ctx() context: RequestContext): Promise<Clock[]> {
    return (await clocksOf(context, 'task').load(row.id)).map((clock) => new Clock(clock))
  }
}
