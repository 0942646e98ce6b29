export { courierGateway, startCourierGateway, type CourierGatewayDeps, type CourierServerDeps } from './service.ts';
export { readConsignment, type ReadingTools } from './read-consignment.ts';
